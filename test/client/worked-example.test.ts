import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { canonicalForm, fingerprintOf, type Copy, type Seen } from '../../client/copy.ts'
import { changes } from '../../src/core/changes/all.ts'
import { dayKinds, reasonsNoLongerSeen } from '../../src/provider-contract/feed.ts'
import { digestOf } from '../../src/store/digest.ts'

const guide = readFileSync(new URL('../../docs/how-to/follow-the-feed.md', import.meta.url), 'utf8')

/** The second column of the rows that begin with a name, without backticks. */
const rows = (name: string) =>
  [...guide.matchAll(/^\| ([^|]+?) *\| (.*?) *\|$/gm)].flatMap(([, first = '', second = '']) =>
    first.trim() === name ? [second.replaceAll('`', '')] : [],
  )

/** The names in backticks in the first column of the table with a heading. */
function namesUnder(heading: string) {
  const table = guide.slice(guide.indexOf(`| ${heading}`)).split('\n\n', 1)[0] ?? ''
  return [...table.matchAll(/^\| `([a-z-]+)`/gm)].map(([, name]) => name)
}

interface Written {
  readonly id: string
  readonly unfunded_mentor: Seen['unfundedMentor']
}

const copy: Copy = new Map(
  rows('canonical form').map(text => {
    const { id, unfunded_mentor } = JSON.parse(text) as Written
    return [id, { participant: null, transfers: null, unfundedMentor: unfunded_mentor }]
  }),
)

test('the worked example is right, byte for byte', () => {
  const forms = rows('canonical form')
  expect(forms.length).toBe(2)
  expect([...copy].map(([id, seen]) => canonicalForm(id, seen))).toEqual(forms)
  expect(forms.map(form => String(Buffer.byteLength(form)))).toEqual(rows('bytes'))
  const digests = forms.map(form => createHash('sha256').update(form).digest('hex'))
  expect(digests).toEqual(rows('SHA-256'))
  expect(forms.map(form => digestOf(JSON.parse(form)))).toEqual(digests)
  const { people, digest, buckets } = fingerprintOf(copy)
  expect([String(people)]).toEqual(rows('people'))
  expect([buckets.get('a3')?.digest]).toEqual(rows('bucket `a3`'))
  expect([digest]).toEqual(rows('the whole'))
})

test('the guide names each kind of entry and each reason', () => {
  const notShown = 'appoint-appropriate-body'
  const kinds = [...Object.keys(changes), ...dayKinds].filter(kind => kind !== notShown)
  expect(new Set(namesUnder('kind'))).toEqual(new Set(kinds))
  expect(new Set(namesUnder('reason in'))).toEqual(new Set(reasonsNoLongerSeen))
})
