import { expect, test } from 'vitest'
import { transfersIn, transfersOut } from '../../test/language/acts.ts'
import { ashaAtOak } from '../../test/language/states.ts'
import { profileIn } from '../../test/language/story.ts'
import { ash, asha, elm, oak } from '../../test/language/world.ts'
import { day, type Instant } from './calendar.ts'
import type { ChangeId, LeadProviderId, SchoolId } from './identity.ts'
import {
  changeSeen,
  namesOtherSchools,
  seenOf,
  sightOf,
  withoutOtherSchools,
  type Sight,
} from './sight-of-school.ts'
import { the, type Actor, type ChangeEntry } from './situation.ts'

const ours = 'ours' as SchoolId
const whole: Sight = { until: null, movedOn: null }
const former: Sight = { until: day('2024-02-01'), movedOn: day('2024-02-10') }

const we: Actor = { role: 'school', school: ours, name: 'Tara' }
const they: Actor = { role: 'school', school: 'theirs' as SchoolId, name: 'Bill' }
const provider: Actor = {
  role: 'lead-provider',
  leadProvider: 'ambition' as LeadProviderId,
  name: 'Ambition',
}

const change = (by: Actor, kind: string, on: string, undone = false): ChangeEntry => ({
  id: 'change' as ChangeId,
  position: 1,
  kind,
  by,
  effectiveOn: day(on),
  recordedAt: '2024-01-10T09:30:00.000Z' as Instant,
  undoes: null,
  undone,
})

const toHer = { school: ours, isAboutHer: true, kind: 'ect', cameOn: day('2023-09-01') } as const
const toMentor = { ...toHer, kind: 'mentor' } as const
const toAnother = { ...toHer, isAboutHer: false }

test('a school where she is sees the whole of a span; one that she left, until its last day', () => {
  const span = { from: day('2023-09-01'), until: null }
  expect(seenOf(span, whole)).toEqual(span)
  expect(seenOf(span, former)).toEqual({ from: '2023-09-01', until: '2024-02-01' })
  expect(seenOf({ from: day('2023-09-01'), until: day('2023-12-01') }, former)).toEqual({
    from: '2023-09-01',
    until: '2023-12-01',
  })
})

test('what began on the day that she left, or later, is not seen', () => {
  expect(seenOf({ from: day('2024-02-01'), until: null }, former)).toBeNull()
  expect(seenOf({ from: day('2024-02-10'), until: null }, former)).toBeNull()
})

test.each([
  ['its own change, whenever', change(we, 'change-details', '2024-06-01'), toHer, former, 'whole'],
  [
    'another’s report while she is there',
    change(they, 'register', '2022-09-01'),
    toHer,
    whole,
    'whole',
  ],
  [
    'another’s earlier report, once she left',
    change(they, 'register', '2022-09-01'),
    toHer,
    former,
    'whole',
  ],
  [
    'another’s later report',
    change(they, 'change-programme', '2024-03-01'),
    toHer,
    former,
    'not-at-all',
  ],
  [
    'that another took her',
    change(they, 'transfer-in', '2024-02-10'),
    toHer,
    former,
    'only-that-she-moved',
  ],
  [
    'a claim that was undone',
    change(they, 'transfer-in', '2024-02-10', true),
    toHer,
    former,
    'not-at-all',
  ],
  [
    'that another took her, on a day that was corrected to a later one',
    change(they, 'transfer-in', '2024-01-08'),
    toHer,
    former,
    'only-that-she-moved',
  ],
  [
    'that another took her to where she was before',
    change(they, 'transfer-in', '2023-01-08'),
    toHer,
    former,
    'whole',
  ],
  [
    'another’s correction of the joining day',
    change(they, 'correct', '2024-01-08'),
    toHer,
    former,
    'only-that-it-was-corrected',
  ],
  [
    'another’s correction of what was later',
    change(they, 'correct', '2024-02-10'),
    toHer,
    former,
    'not-at-all',
  ],
  ['another’s correction', change(they, 'correct', '2024-01-08'), toHer, whole, 'whole'],
  ['a move after the next', change(they, 'transfer-in', '2024-09-01'), toHer, former, 'not-at-all'],
  [
    'who mentors her elsewhere',
    change(they, 'assign-mentor', '2022-09-01'),
    toHer,
    whole,
    'not-at-all',
  ],
  [
    'that an ECT was reported as leaving another',
    change(they, 'transfer-out', '2023-08-01'),
    toHer,
    whole,
    'whole',
  ],
  [
    'that a mentor leaves another for the next',
    change(they, 'transfer-out', '2023-10-01'),
    toMentor,
    whole,
    'not-at-all',
  ],
  [
    'that a mentor leaves another',
    change(they, 'report-leaving', '2023-08-01'),
    toMentor,
    whole,
    'not-at-all',
  ],
  [
    'that a mentor leaves itself',
    change(we, 'report-leaving', '2024-02-01'),
    toMentor,
    whole,
    'whole',
  ],
  [
    'that a mentor is at another as well',
    change(they, 'register', '2023-10-01'),
    toMentor,
    whole,
    'whole',
  ],
  [
    'another’s report of her ECT',
    change(they, 'transfer-in', '2024-01-01'),
    toAnother,
    whole,
    'not-at-all',
  ],
  [
    'a provider’s confirmation',
    change(provider, 'confirm-partnership', '2023-09-01'),
    toAnother,
    former,
    'whole',
  ],
  [
    'a provider’s later confirmation',
    change(provider, 'confirm-partnership', '2024-03-01'),
    toAnother,
    former,
    'not-at-all',
  ],
  [
    'that a day passed',
    change({ role: 'nobody', name: 'The day' }, 'the-day', '2023-10-01'),
    toHer,
    whole,
    'not-at-all',
  ],
] as const)('of a change history a school reads %s: %#', (_, entry, reader, sight, seen) => {
  expect(changeSeen(entry, reader, sight)).toBe(seen)
})

test('of a mentor no other school is named, and where none may be named none is there', () => {
  expect(namesOtherSchools('ect')).toBe(true)
  expect(namesOtherSchools('mentor')).toBe(false)
  const { schools } = withoutOtherSchools(ashaAtOak.situation, oak.id)
  expect([...schools.keys()]).toEqual(['oak'])
})

test('what goes on beyond the day on which she left is seen until that day', () => {
  const span = { from: day('2023-09-01'), until: day('2024-03-01') }
  expect(seenOf(span, former)).toEqual({ from: '2023-09-01', until: '2024-02-01' })
})

test('a school sees everything until she has left, and then when she joined the next', () => {
  const moved = ashaAtOak
    .when(transfersOut(oak, asha, '2022-12-01'))
    .when(transfersIn(elm, asha, '2023-01-09', 'default'))
  const profile = the(moved.situation.profiles, profileIn(moved.situation, asha, 'ect'))
  const sightOn = (today: string) => sightOf(moved.situation, profile, oak.id, day(today))
  expect(sightOn('2022-11-30')).toEqual({ until: null, movedOn: null })
  expect(sightOn('2022-12-01')).toEqual({ until: '2022-12-01', movedOn: '2023-01-09' })
  expect(sightOf(moved.situation, profile, ash.id, day('2022-12-01'))).toBeNull()
})

test.each([
  [
    'a correction from her first day',
    change(they, 'correct', '2023-09-01'),
    former,
    'only-that-it-was-corrected',
  ],
  [
    'a correction of her last day',
    change(they, 'correct', '2024-02-01'),
    former,
    'only-that-it-was-corrected',
  ],
  ['a correction of a later day', change(they, 'correct', '2024-02-02'), former, 'not-at-all'],
  [
    'what a provider says from that very day',
    change(provider, 'defer', '2024-02-01'),
    former,
    'not-at-all',
  ],
  [
    'a mentor who was taken away elsewhere',
    change(they, 'unassign-mentor', '2023-10-01'),
    whole,
    'not-at-all',
  ],
])('on the edge: %s', (_, entry, sight, seen) => {
  expect(changeSeen(entry, toHer, sight)).toBe(seen)
})
