import { setTimeout as wait } from 'node:timers/promises'
import type { Figure } from '../figures.ts'
import { middleOf } from '../measure.ts'

/** Asks with one token after another, so that no limit of requests is met. */
export interface Asking {
  get(path: string): Promise<string>
}

export function asking(url: string, tokens: readonly string[]): Asking {
  let asked = 0
  return {
    get: async path => {
      const token = tokens[asked++ % tokens.length]
      const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token}` } })
      const text = await answer.text()
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`)
      return text
    },
  }
}

/** A client that has nothing yet reads the whole feed, three thousand entries at a time. */
export async function wholeFeed(api: Asking): Promise<Figure> {
  const from = performance.now()
  let [cursor, more, entries] = ['0.0', true, 0]
  while (more) {
    const answer = JSON.parse(await api.get(`/api/v3/changes?after=${cursor}&limit=3000`)) as {
      data: readonly unknown[]
      cursor: string
      more: boolean
    }
    entries += answer.data.length
    ;({ cursor, more } = answer)
  }
  const seconds = (performance.now() - from) / 1000
  return {
    name: `the whole feed, ${entries} entries`,
    measured: middleOf([seconds]),
    unit: 's',
    goal: { says: 'under 10 s', isMet: seconds < 10 },
  }
}

interface Rate {
  readonly aSecond: number
  readonly seconds: number
}

/**
 * Pages of a hundred at a steady rate. A time begins when a request was due, not when it went, and
 * one that is not answered takes for ever.
 */
export async function sustained(api: Asking, { aSecond, seconds }: Rate) {
  const count = aSecond * seconds
  const from = performance.now()
  const took = await Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const due = from + (at * 1000) / aSecond
      await wait(Math.max(0, due - performance.now()))
      const isAnswered = await api
        .get(`/api/v3/participants/ecf?page[page]=${(at % 500) + 1}`)
        .then(
          () => true,
          () => false,
        )
      return isAnswered ? performance.now() - due : Number.POSITIVE_INFINITY
    }),
  )
  const sorted = took.toSorted((one, other) => one - other)
  const p99 = sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN
  const reached = count / ((performance.now() - from) / 1000)
  const named = `${aSecond} pages a second for ${seconds} s`
  return [
    { name: `${named}: half within`, measured: middleOf(took), unit: 'ms' },
    {
      name: `${named}: 99 of 100 within`,
      measured: middleOf([p99]),
      unit: 'ms',
      goal: { says: 'below 150 ms', isMet: p99 < 150 && reached > aSecond * 0.98 },
    },
  ] satisfies readonly Figure[]
}
