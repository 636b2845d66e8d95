const inWords = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** Names in a line, in the order of the alphabet: "Ada Obi, Ben Cole and Cara Diaz". */
export const namesInLine = (names: readonly string[]) =>
  inWords.format(names.toSorted((one, other) => one.localeCompare(other, 'en')))
