/** The files that the register of schools gives out and that we read. */
export type FileKind = 'establishments' | 'establishment-links'

/** Why a file of the register is not imported at all. */
export type FileFault =
  | { readonly reason: 'is-empty' }
  | { readonly reason: 'is-a-zip' }
  | { readonly reason: 'is-a-broken-archive' }
  | { readonly reason: 'is-of-another-kind'; readonly found: FileKind }
  | { readonly reason: 'lacks-columns'; readonly columns: readonly string[] }
  | { readonly reason: 'repeats-columns'; readonly columns: readonly string[] }
  | { readonly reason: 'is-cut-off'; readonly line: number }
  | { readonly reason: 'comes-before-reference-lists' }

const nameOf: Record<FileKind, string> = {
  establishments: 'establishments',
  'establishment-links': 'links between establishments',
}

const words: {
  readonly [Reason in FileFault['reason']]: (
    fault: Extract<FileFault, { readonly reason: Reason }>,
  ) => string
} = {
  'is-empty': () => 'The file has no rows.',
  'is-a-zip': () => 'The file is a zip archive: unpack it and import the file inside.',
  'is-a-broken-archive': () => 'The file is a gzip archive that is cut off or damaged.',
  'is-of-another-kind': ({ found }) => `The file is a list of ${nameOf[found]}.`,
  'lacks-columns': ({ columns }) => `The file lacks ${columns.join(', ')}.`,
  'repeats-columns': ({ columns }) => `The file has more than one ${columns.join(', ')}.`,
  'is-cut-off': ({ line }) => `The file is cut off in line ${line}.`,
  'comes-before-reference-lists': () =>
    'There are no establishment types to compare with: load the reference data first.',
}

/** Says to an operator why a file is not imported. */
export function wordsOfFault(fault: FileFault): string {
  const say = words[fault.reason] as (fault: FileFault) => string
  return say(fault)
}
