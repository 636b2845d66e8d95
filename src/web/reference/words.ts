/** A piece of a sentence: as it is, or as code. */
export interface Part {
  readonly text: string
  readonly isCode: boolean
}

/** A sentence with code between backticks, in its pieces. */
export const partsOf = (sentence: string): readonly Part[] =>
  sentence
    .split('`')
    .map((text, at) => ({ text, isCode: at % 2 === 1 }))
    .filter(({ text }) => text !== '')
