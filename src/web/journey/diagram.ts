import { addressOf, checkAnswers, confirmation, type AnyStep } from './walk.ts'

interface Drawable {
  readonly title: string
  readonly steps: readonly AnyStep[]
}

/** The journey as a Mermaid flowchart, for the documents. */
export function diagramOf({ title, steps }: Drawable): string {
  const lines = ['flowchart TD', `  start(["${title.replaceAll('"', "'")}"])`]
  let ends = ['start']
  for (const step of steps) {
    const name = 'stops' in step ? step.stops : addressOf(step.asks)
    const reason = step.because ?? 'sometimes'
    const arrow = step.when ? ` -->|"${reason.replaceAll('"', "'")}"| ` : ' --> '
    const shape = 'stops' in step ? `${name}{{"${name}"}}` : name
    lines.push(...ends.map(end => `  ${end}${arrow}${shape}`))
    if ('asks' in step) ends = step.when ? [...ends, name] : [name]
  }
  lines.push(...ends.map(end => `  ${end} --> ${checkAnswers}`))
  return [...lines, `  ${checkAnswers} --> ${confirmation}`, ''].join('\n')
}
