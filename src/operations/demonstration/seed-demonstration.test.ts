import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { worldOfDemonstration } from '../../../test/database/demonstration-schools.ts'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import { freshChangeId } from '../../../test/database/small-world.ts'
import { standingClock } from '../../clock.ts'
import { day, type CalendarDate, type Instant } from '../../core/calendar.ts'
import { chooseProgramme } from '../../core/changes/choose-programme/choose-programme.ts'
import type { Trn } from '../../core/identity.ts'
import { profileOf, the, type Kind } from '../../core/situation.ts'
import { standingAt } from '../../core/standing/standing.ts'
import { sql, type Database } from '../../store/database.ts'
import { demonstrationTeachers } from '../../store/read/demonstration-teachers.ts'
import { peopleByTrn } from '../../store/read/people-by-trn.ts'
import { checkProviderViews } from '../../store/read/provider-views.ts'
import { readSituation } from '../../store/read/situation.ts'
import { peopleEverAt } from '../../store/read/school-people.ts'
import { schoolByUrn } from '../../store/read/schools.ts'
import { demonstrationProviderPeople } from '../../store/read/provider-people.ts'
import { referenceLists } from '../../store/read/reference-lists.ts'
import { demonstrationUsers } from '../../store/read/service-users.ts'
import { confirm } from '../confirm.ts'
import { passDays } from '../day.ts'
import { cast, type CastMember } from './cast.ts'
import { daysAround } from './days.ts'
import { schoolKeys, schools, type SchoolKey } from './schools.ts'
import { seedDemonstration } from './seed-demonstration.ts'
import { storyOf } from './story.ts'

const howToUse = join(import.meta.dirname, '../../../docs/how-to/use-the-demonstration.md')
const today = day('2026-11-22')
const database = await freshDatabase()
const world = await worldOfDemonstration(database, `${today}T12:00:00.000Z`)
const seeded = await seedDemonstration(world)

test('every change of circumstances occurs, and of each that can be undone an undone one', async () => {
  const kinds = await database.rows(sql`
    select change.kind, bool_or(undoing.position is not null) as "undone"
    from change_of_circumstance as change
      left join change_of_circumstance as undoing on undoing.undoes = change.position
    group by change.kind
    order by change.kind
  `)
  expect(kinds).toEqual([
    { kind: 'accept-partnership', undone: true },
    { kind: 'appoint-appropriate-body', undone: true },
    { kind: 'assign-mentor', undone: true },
    { kind: 'challenge-partnership', undone: true },
    { kind: 'change-delivery-partner', undone: true },
    { kind: 'change-details', undone: true },
    { kind: 'change-programme', undone: true },
    { kind: 'change-schedule', undone: true },
    { kind: 'choose-programme', undone: true },
    { kind: 'complete', undone: true },
    { kind: 'confirm-partnership', undone: true },
    { kind: 'correct', undone: true },
    { kind: 'defer', undone: true },
    { kind: 'register', undone: true },
    { kind: 'report-leaving', undone: true },
    { kind: 'the-day', undone: false },
    { kind: 'transfer-in', undone: true },
    { kind: 'transfer-out', undone: true },
    { kind: 'undo', undone: false },
  ])
})

test('ECTs stand in every way that there is, and so do mentors', async () => {
  expect(await standingsOf('ect')).toEqual([
    'completed',
    'joining',
    'leaving',
    'left',
    'no-longer-training',
    'training',
  ])
  expect(await standingsOf('mentor')).toEqual([
    'completed',
    'joining',
    'leaving',
    'left',
    'no-longer-training',
    'training',
  ])
})

test('what providers declared is in all the states that the stories bring about', async () => {
  const states = await database.rows(sql`
    select declaration_state.state as "state", count(*) as "declarations"
    from declaration_state
    where not declaration_state.superseded
    group by declaration_state.state
    order by declaration_state.state
  `)
  expect(states).toEqual([
    { state: 'awaiting-clawback', declarations: 1 },
    { state: 'clawed-back', declarations: 1 },
    { state: 'eligible', declarations: 1 },
    { state: 'paid', declarations: 2 },
    { state: 'voided', declarations: 1 },
  ])
})

test('somebody moves in next month: both schools see it before the day, on it and after', async () => {
  expect(await nadiaOn('2026-11-22')).toEqual(['leaving', 'joining'])
  expect(await nadiaOn('2026-12-21')).toEqual(['leaving', 'joining'])
  expect(await nadiaOn('2026-12-22')).toEqual(['left', 'training'])
})

test('schools disagree, a third one claims, a school closes, and some come back', async () => {
  expect(await standing('ines', 'crossleyStreet')).toBe('left')
  expect(await standing('ines', 'princeHenrys')).toBe('training')
  expect(await standing('leon', 'cavendishAcademy')).toBeNull()
  expect(await standing('leon', 'allertonGrange')).toBe('joining')
  expect(await standing('alma', 'cavendish')).toBe('left')
  expect(await standing('alma', 'cavendishAcademy')).toBe('training')
  expect(await standing('emeka', 'robinHood')).toBe('training')
  expect(await standing('owen', 'allertonGrange')).toBe('leaving')
  expect(await standing('farah', 'stMarys')).toBe('training')
  expect(await standing('beatrice', 'robinHood', { kind: 'mentor' })).toBe('training')
  expect(await standing('chiara', 'allertonGrange', { kind: 'ect' })).toBe('training')
  expect(await standing('chiara', 'allertonGrange', { kind: 'mentor' })).toBe('training')
})

test('each tutor has her schools, and one of them has chosen nothing for two cohorts', async () => {
  const users = await demonstrationUsers(database)
  expect(users.map(({ fullName }) => fullName).toSorted()).toEqual([
    'Daniel Okafor',
    'Gwen Hollis-Fairbairn',
    'Helen Marsh',
    'Marguerite Achebe',
    'Piotr Nowak',
    'Rosa Lindqvist',
    'Siân Prydderch',
    'Yusuf Demir',
  ])
  expect(users.find(({ fullName }) => fullName === 'Rosa Lindqvist')?.schools).toEqual([
    'Robin Hood Primary School',
    'Seven Hills Primary School',
  ])
  const greenside = await schoolIdOf('greenside')
  expect(
    await database.rows(sql`
      select school_cohort.cohort from school_cohort where school_id = ${greenside}
    `),
  ).toEqual([{ cohort: 2024 }])
})

test('those whom the how-to lists are in the national record and not registered yet', async () => {
  const howTo = await readFile(howToUse, 'utf8')
  const listed = [...howTo.matchAll(/\| (99\d{5}) \|/g)].map(([, trn]) => trn as Trn)
  expect(listed.length).toBe(31)
  const records = await demonstrationTeachers(database, listed)
  expect(records.map(({ trn }) => trn)).toEqual(listed)
  for (const { fullName, trn } of records)
    expect(howTo).toMatch(new RegExp(`\\| ${fullName} +\\| ${trn} \\|`))
  expect(records).toContainEqual({
    trn: '9900910',
    fullName: 'Catherine Holroyd',
    dateOfBirth: '1978-03-14',
    qualifiedOn: '2018-07-13',
    inductionCompletedOn: '2019-07-19',
  })
  expect(await peopleByTrn(database, listed)).toEqual(new Map())
})

test('what providers see is as the timeline says', async () => {
  expect(seeded.outcome).toBe('completed')
  expect(await checkProviderViews(database, today)).toEqual([])
})

test('two people of each lead provider sign in, and the how-to names them', async () => {
  const howTo = await readFile(howToUse, 'utf8')
  const people = await demonstrationProviderPeople(database)
  const names = Map.groupBy(people, ({ leadProvider }) => leadProvider)
  const { leadProviders } = await referenceLists(database)
  expect([...names.keys()]).toEqual(leadProviders.map(({ name }) => name))
  for (const [provider, of] of names) {
    expect(of).toHaveLength(2)
    const [one, other] = of.map(({ fullName }) => fullName)
    expect(howTo).toMatch(new RegExp(`\\| ${provider} +\\| ${one}, ${other} +\\|`))
  }
  const tutors = await demonstrationUsers(database)
  expect(tutors.filter(({ id }) => people.some(person => person.id === id))).toEqual([])
})

test('people of providers are added to a demonstration from before there were any', async () => {
  const before = await demonstrationProviderPeople(database)
  await database.run(sql`delete from lead_provider_person`)
  expect(await seedDemonstration(world)).toEqual({ outcome: 'already-there' })
  expect(await demonstrationProviderPeople(database)).toEqual(before)
})

test('asked for again, it changes nothing', async () => {
  const before = await positions(database)
  expect(await seedDemonstration(world)).toEqual({ outcome: 'already-there' })
  expect(await positions(database)).toEqual(before)
})

test('broken off, it carries on the next day, also where days had passed before it began', async () => {
  const fresh = await freshDatabase()
  const june = await worldOfDemonstration(fresh, '2026-06-03T12:00:00.000Z')
  await passDays(june)
  const brokenOff = new AbortController()
  const onProgress = ({ told }: { readonly told: number }) => {
    if (told === 330) brokenOff.abort()
  }
  expect(await seedDemonstration(june, { onProgress, signal: brokenOff.signal })).toEqual({
    outcome: 'interrupted',
    recorded: 323,
  })
  expect(await demonstrationUsers(fresh)).toEqual([])

  june.clock.set('2026-06-04T08:00:00.000Z' as Instant)
  expect(await seedDemonstration(june)).toEqual({ outcome: 'completed', recorded: 95 })
  expect(await checkProviderViews(fresh, june.clock.today())).toEqual([])
}, 60_000)

test('where the schools are missing nothing is told', async () => {
  const empty = { ...world, database: await freshDatabase() }
  expect(await seedDemonstration(empty)).toEqual({
    outcome: 'schools-missing',
    urns: schoolKeys.map(key => schools[key].urn),
  })
})

test('before the stories could have happened nothing is told', async () => {
  const early = { ...world, database: await freshDatabase() }
  const clock = standingClock('2024-05-31T12:00:00.000Z' as Instant)
  expect(await seedDemonstration({ ...early, clock })).toEqual({
    outcome: 'too-early',
    from: '2024-06-01',
  })
})

test('a database in which somebody reports in earnest is left alone', async () => {
  const used = await worldOfDemonstration(await freshDatabase(), `${today}T12:00:00.000Z`)
  const school = await schoolIdOf('greenside')
  await confirm(used, {
    change: chooseProgramme,
    request: { school, cohort: 2026, chosen: { route: 'diy' }, appropriateBody: null },
    id: freshChangeId(),
    by: { role: 'school', school, name: 'Somebody real' },
  })
  expect(await seedDemonstration(used)).toEqual({ outcome: 'left-alone' })
  expect(await demonstrationUsers(used.database)).toEqual([])
})

test('each report and each person of the story is told apart from every other', () => {
  const { steps, teachers } = storyOf(daysAround(today, [2021, 2022, 2023, 2024, 2025, 2026]))
  const keys = steps.map(({ key }) => key)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  expect(new Set(teachers.map(({ trn }) => trn)).size).toBe(teachers.length)
  expect(new Set(teachers.map(({ mailbox }) => mailbox)).size).toBe(teachers.length)
})

/** How she stands at the school that she leaves and at the one that she joins. */
const nadiaOn = async (on: string) => [
  await standing('nadia', 'lawnswood', { on: day(on) }),
  await standing('nadia', 'sevenHills', { on: day(on) }),
]

async function standing(
  who: CastMember,
  school: SchoolKey,
  { on = today, kind = 'ect' }: { on?: CalendarDate; kind?: Kind } = {},
) {
  const { trn } = cast[who]
  const person = the(await peopleByTrn(database, [trn]), trn)
  const situation = await readSituation(database, { people: [person] }, { held: false })
  const profile = profileOf(situation, person, kind)
  return profile && standingAt(situation, profile, await schoolIdOf(school), on)
}

async function standingsOf(kind: Kind) {
  const seen = new Set<string | null>()
  for (const key of schoolKeys) {
    const school = await schoolIdOf(key)
    const people = await peopleEverAt(database, school)
    const situation = await readSituation(database, { people }, { held: false })
    for (const profile of situation.profiles.values())
      if (profile.kind === kind) seen.add(standingAt(situation, profile, school, today))
  }
  return [...seen].filter(found => found !== null).toSorted()
}

async function schoolIdOf(key: SchoolKey) {
  const school = await schoolByUrn(database, schools[key].urn)
  if (school === null) throw new Error(`${key} is not there`)
  return school.id
}

const positions = (asked: Database) => asked.rows(sql`select log_head.position from log_head`)
