import type { Shares } from './england.ts'

/** What falls out by chance: the same, in the same order, for the same seed. */
export interface Chance {
  /** From 0 to 1, which it never is. */
  readonly part: () => number
  readonly happens: (share: number) => boolean
  /** A whole number from the least to the most, both included. */
  readonly whole: (least: number, most: number) => number
  readonly oneOf: <Item>(items: readonly [Item, ...Item[]]) => Item
  readonly shared: <Choice>(shares: Shares<Choice>) => Choice
}

/** Chance from a seed of several numbers, such as that of a world and of a school in it. */
export function chanceOf(...seed: readonly number[]): Chance {
  const part = partsFrom(mixed(seed))
  const whole = (least: number, most: number) => least + Math.floor(part() * (most - least + 1))
  return {
    part,
    whole,
    happens: share => part() < share,
    oneOf: items => items[whole(0, items.length - 1)] ?? items[0],
    shared: shares => chosenAt(shares, part()),
  }
}

/** Which of several choices lies at a point between 0 and 1, each being as long as its share. */
export function chosenAt<Choice>(shares: Shares<Choice>, point: number): Choice {
  let left = point * shares.reduce((sum, [, share]) => sum + share, 0)
  for (const [choice, share] of shares) {
    left -= share
    if (left < 0) return choice
  }
  const last = shares.at(-1)
  if (last === undefined) throw new Error('There is nothing to choose from')
  return last[0]
}

/** Several numbers as one, so that near ones lead far apart. */
export const mixed = (numbers: readonly number[]) =>
  numbers.reduce((mix, number) => {
    const stirred = Math.imul(mix ^ (number + 0x9e37_79b9 + (mix << 6)), 0x85eb_ca6b)
    return (stirred ^ (stirred >>> 13)) >>> 0
  }, 0x2545_f491)

/**
 * Numbers from 0 to 1 that look like chance, by the rule known as mulberry32. The library's own is
 * better at it and takes a thousand times as long to begin: a world begins some millions of them.
 */
export function partsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b_79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), state | 1)
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61))
    return ((twice ^ (twice >>> 14)) >>> 0) / 0x1_0000_0000
  }
}
