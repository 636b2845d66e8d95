import type { NoticeTemplate, Recipient } from '../../core/decision.ts'

/** That somebody is told something, as a sentence of its own. */
interface Telling {
  readonly template: NoticeTemplate
  readonly kind: Recipient['kind']
  /** The name of whoever is told. */
  readonly to: string
  readonly sentence: string
}

const each = 2

/** Who is told what; of many who are told the same, or of whom the same is told, the first. */
export function toldTogether(tellings: readonly Telling[]): readonly string[] {
  const alike = Map.groupBy(tellings, ({ template, kind, to }) =>
    kind === 'participant' ? template : `${template} ${to}`,
  )
  return [...alike.values()].flatMap(group => {
    const sentences = [...new Set(group.map(({ sentence }) => sentence))]
    const [first] = group
    const more = sentences.length - 1
    if (first === undefined || sentences.length <= each) return sentences
    return first.kind === 'participant'
      ? [first.sentence, `${more} other people are told the same.`]
      : [first.sentence, `${first.to} is told the same of ${more} other people.`]
  })
}
