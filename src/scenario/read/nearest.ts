/**
 * How many slips of the keyboard lie between two words: a letter too many, too few, another, or two
 * that changed places (Damerau and Levenshtein's distance; no kept library of ours offers it).
 */
export function slipsBetween(one: string, other: string) {
  let beforeLast: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + same,
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      )
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}

/** The known word that was most likely meant, or `null` where no word is known. */
export function nearest(word: string, known: Iterable<string>) {
  const measured = [...known].map(each => ({
    each,
    share:
      slipsBetween(word.toLowerCase(), each.toLowerCase()) / Math.max(each.length, word.length),
  }))
  return measured.toSorted((one, other) => one.share - other.share).at(0)?.each ?? null
}

/** The sentence about a word that is not known: what it is, and what was most likely meant. */
export function unknown(kind: string, word: string, known: Iterable<string>, where = '') {
  const near = nearest(word, known)
  const hint = near === null ? 'none is known here' : `nearest known: "${near}"`
  return `unknown ${kind} "${word}"${where}; ${hint}`
}
