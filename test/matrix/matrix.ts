import type { Case } from './dimensions.ts'
import { inWords } from './in-words.ts'
import { lookThrough, tellingOnce } from './looked-through.ts'

const shown = 3

/** For a slice: a busy machine takes ten times as long as a quiet one. */
export const timeForSlice = 120_000

/*
 * Every case is decided and looked at by everybody. That a preview is what is recorded, that ends
 * follow and that undoing restores is asked of each so-manieth; EACH=1 asks it of every case.
 */
const each = Number(process.env['EACH'] ?? 5)

/** What differs in the cases of a slice: how many, and the first of them with both sides. */
export function differencesIn(cases: readonly Case[]): string {
  if (cases.length === 0) return 'There is no case.'
  const beginnings = tellingOnce()
  const failing = cases.flatMap((one, at) => {
    const complaints = complaintsOf(() =>
      lookThrough(one, beginnings, { alsoEachStep: at % each === 0 }),
    )
    return complaints.length === 0 ? [] : [[inWords(one), ...complaints].join('\n  ')]
  })
  return failing.length === 0
    ? ''
    : [`${failing.length} of ${cases.length} cases:`, ...failing.slice(0, shown)].join('\n\n')
}

function complaintsOf(look: () => readonly string[]) {
  try {
    return look()
  } catch (error) {
    return [String(error)]
  }
}
