import { apiReference } from '../../src/api/v3/reference.ts'
import type { Answer } from './listening-api.ts'

/**
 * Throws if an answer has an error without a page in the reference documentation, or one whose page
 * does not name the operation that gave it.
 */
export function checkAgainstErrors(operationId: string, { status, text, body }: Answer): void {
  for (const { title, detail } of saidIn(text, body)) {
    const known = apiReference.errors.filter(
      error =>
        error.status === status &&
        error.title === title &&
        error.operations.some(id => operationId === id || operationId === `${id}AsPATCH`),
    )
    const one = `(?:${known.map(error => patternOf(error.text)).join('|')})`
    if (known.length === 0 || !new RegExp(`^${one}(?:, ${one})*$`).test(detail))
      throw new Error(`${operationId} has no page for ${status} ${title ?? ''}: ${detail}`)
  }
}

const patternOf = (text: string) =>
  text
    .split(/\{\w+\}/)
    .map(part => RegExp.escape(part))
    .join('.+?')

interface Said {
  readonly title: string | null
  readonly detail: string
}

/** What an answer says is wrong; of one that is no JSON, its text. */
function saidIn(text: string, body: unknown): readonly Said[] {
  const { error, errors } = (body ?? {}) as { error?: string; errors?: readonly Said[] }
  return errors ?? [{ title: null, detail: error ?? text }]
}
