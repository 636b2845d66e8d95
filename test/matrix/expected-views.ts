import type { CalendarDate } from '../../src/core/calendar.ts'
import { lookedAt, wordOfProvider, type Case } from './dimensions.ts'
import * as table from './expected.ts'
import { outcomeOf, type ExpectedRecord, type Life } from './lives.ts'
import { firstThatFits } from './rules.ts'

/** What each party sees on each of the days, in words: `<day> <who>: <what>`. */
export type Seen = Readonly<Record<string, string>>

/** What the tables say that everybody sees, or why the case is refused. */
export function expectedOf(one: Case): Seen {
  const outcome = outcomeOf(one)
  if (outcome.refused !== null) return { 'the answer': `refused: ${outcome.refused}` }
  const said = wordOfProvider(one)
  const seen = lookedAt(one).flatMap(day => [
    ...schoolsSee(outcome.her, day, said).map(([who, what]) => [`${day} ${who}`, what]),
    ...table.providers.flatMap(provider => [
      [`${day} ${provider}`, providerSees(outcome.her, provider, day, said)],
      [`${day} ${provider}, transfers`, transferSeen(outcome.her, provider, day)],
      [
        `${day} ${provider}, of her colleague`,
        providerSees(outcome.colleague, provider, day, said),
      ],
    ]),
  ])
  return { 'the answer': 'accepted', ...(Object.fromEntries(seen) as Seen) }
}

const onTheDay = (
  { from, until }: { readonly from: CalendarDate; readonly until: CalendarDate | null },
  day: CalendarDate,
): table.OnTheDay => ({
  begins: from > day ? 'later' : 'has begun',
  ends: until === null ? 'not that is known' : until > day ? 'later' : 'has ended',
})

const lastOf = (records: readonly ExpectedRecord[]) => records.at(-1) ?? null

const has = (day: CalendarDate) => (record: ExpectedRecord) =>
  record.from <= day && (record.until === null || record.until > day)

function schoolsSee(
  life: Life,
  day: CalendarDate,
  said: CalendarDate,
): readonly (readonly [string, string])[] {
  return (['the old school', 'the new school'] as const).flatMap(school => {
    const here = life.records.filter(record => record.school === school)
    const [stay, last] = [stayOf(here, day), stayOf(here, null)]
    if (stay === null || last === null)
      return [
        [school, 'nobody'],
        [`${school}, how far`, 'nothing'],
      ]
    const now = here.find(has(day)) ?? stay.last
    const training = day < said && now.from < said ? 'active' : now.training
    const joinsElsewhere = life.joins === 'another school' && school === 'the old school'
    return [
      [school, firstThatFits(table.standing, { ...onTheDay(stay, day), training })],
      [
        `${school}, how far`,
        firstThatFits(table.sight, { ...onTheDay(last, day), joinsElsewhere }),
      ],
    ]
  })
}

/** The stay at a school that she is in on a day, or the last. */
function stayOf(here: readonly ExpectedRecord[], day: CalendarDate | null) {
  const current = day === null ? undefined : here.find(has(day))
  const stay = current?.stay ?? here.at(-1)?.stay
  const records = here.filter(record => record.stay === stay)
  const [first, last] = [records.at(0), records.at(-1)]
  return first && last ? { from: first.from, until: last.until, last } : null
}

function providerSees(life: Life, provider: table.Provider, day: CalendarDate, said: CalendarDate) {
  const record = lastOf(
    life.records.filter(({ programme }) => table.offers[programme].provider === provider),
  )
  if (record === null) return 'nothing'
  const isSaid = day >= said || record.from >= said
  return [
    firstThatFits(table.participantStatus, onTheDay(record, day)),
    `at ${record.school}`,
    isSaid ? record.training : 'active',
    `with ${table.offers[record.programme].partner}`,
    `by her e-mail of stay ${record.stay}`,
    isMentored(life, record, day) ? 'mentored' : 'without mentor',
  ].join(', ')
}

/** On the day, but no day of another record: the first, before it; the last, after it. */
function isMentored({ mentoredUntil }: Life, { from, until }: ExpectedRecord, day: CalendarDate) {
  if (mentoredUntil === 'never mentored') return false
  if (mentoredUntil === 'never ends') return true
  if (day < from) return from < mentoredUntil
  return until !== null && day >= until ? until <= mentoredUntil : day < mentoredUntil
}

function transferSeen(life: Life, provider: table.Provider, day: CalendarDate) {
  const [leaving, joining] = life.joins === 'none' ? [lastOf(life.records)] : life.records
  const on = leaving?.until ?? null
  if (!leaving || on === null) return 'none'
  const sides = [leaving, joining].map(side => side && table.offers[side.programme].provider)
  const [old = null, next = null] = sides
  const areTwo = old !== null && next !== null && old !== next
  const type = firstThatFits(table.transfer, {
    ...life,
    providers: areTwo ? 'two that differ' : 'the same, or one, or none',
  })
  const joins = type === 'unknown' ? null : (joining ?? null)
  const isConcerned = old === provider || (joins !== null && next === provider)
  if (type === null || !isConcerned) return 'none'
  return [
    `${type}, ${(joins?.from ?? on) <= day ? 'complete' : 'incomplete'}`,
    `leaves ${leaving.school} and ${old ?? 'nobody'} on ${on}`,
    joins ? `joins ${joins.school} and ${next ?? 'nobody'} on ${joins.from}` : 'joins nobody',
  ].join(', ')
}
