import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { requests } from './requests.ts'
import { besiege, type Tally } from './watch.ts'

/*
 * Whatever is asked of the API for lead providers, it answers as it says that it does, tells nobody
 * what is another's, and writes nothing that it refuses. A few hundred requests in the suite; as
 * many as REQUESTS by `npm run test:fuzz`. A failure prints its seed and the request for a shell;
 * SEED asks the same again.
 */
const isLong = process.env['REQUESTS'] !== undefined
const wanted = Number(process.env['REQUESTS'] ?? 300)
const firstSeed = Number(process.env['SEED'] ?? 20_260_904)

/** A world is young only so long: each round begins with a new one. */
const most = 2000
const rounds = Array.from({ length: Math.ceil(wanted / most) }, (_, round) => ({
  seed: firstSeed + round,
  numRuns: Math.min(most, wanted - round * most),
}))

const tally: Tally = new Map()
const begun = performance.now()

test.each(rounds)(
  'no request of $numRuns with seed $seed makes it fail, or tell or write what it may not',
  async ({ seed, numRuns }) => {
    const siege = await besiege(tally)
    try {
      const {
        failed,
        numRuns: at,
        errorInstance,
      } = await fc.check(fc.asyncProperty(requests, siege.send), { seed, numRuns })
      if (failed && isLong) process.stderr.write(`SEED=${seed}: ${String(errorInstance)}\n`)
      expect(failed && `SEED=${seed}, request ${at}: ${String(errorInstance)}`).toBe(false)
    } finally {
      await siege.close()
      if (isLong) progress(seed)
    }
  },
)

test('reading and writing succeeded, too', () => {
  const succeeded = [...tally.keys()].filter(said => said.endsWith(' 200'))
  expect(succeeded).toContain('listParticipants 200')
  expect(succeeded.some(said => /^(defer|withdraw|resume|submit|create)/.test(said))).toBe(true)
})

const asked = () => [...tally.values()].reduce((sum, times) => sum + times, 0)

function progress(seed: number) {
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stderr.write(`${asked()} requests in ${seconds} s; next seed ${seed + 1}\n`)
}

afterAll(() => {
  if (!isLong) return
  const lines = [...tally].map(([said, times]) => `${said}: ${times}`)
  process.stderr.write(`${lines.toSorted().join('\n')}\n`)
})
