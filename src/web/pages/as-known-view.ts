import { addDays, type CalendarDate } from '../../core/calendar.ts'
import { sightOfBelief } from '../../core/sight-of-belief.ts'
import type { Situation } from '../../core/situation.ts'
import { nameOf } from '../../core/timeline.ts'
import { atSchool, personPath } from '../at-school.ts'
import { comparedLanes, isSame, type Compared } from '../compared.ts'
import { afterwards, lanesBelieved, lanesOf, type Bar } from '../history.ts'
import { drawHistory } from '../pictures/history.ts'
import { fromTo, longDate } from '../words/days.ts'
import { standingTags } from '../words/standings.ts'
import { changeRows } from './change-rows.ts'
import { addressOfDay, dayFields, type DayAsked } from './day-asked.ts'
import type { Story } from './person-view.ts'

/** The fields of the day, and what an error calls it. */
export const known = { name: 'known', called: 'Day to look back to' } as const

/** What was known at the end of a day. */
export interface Known {
  readonly on: CalendarDate
  readonly believed: Situation
}

/** The page that asks for a day, and shows what was known of somebody at the end of it. */
export function asKnownView(story: Story, asked: DayAsked, given: Known | null) {
  const { situation, profile, school } = story
  const fullName = nameOf(situation, profile.person)
  const page = personPath(school.urn, profile)
  const { problem } = asked
  return {
    caption: school.name,
    heading: given
      ? `${fullName} as known on ${longDate(given.on)}`
      : `Training history of ${fullName} as it was known`,
    fullName,
    back: page,
    now: `${page}#history`,
    problems: problem ? [{ text: problem.text, href: `#${known.name}-${problem.parts[0]}` }] : [],
    days: daysRecorded(story, given?.on ?? null),
    field: {
      ...dayFields(known.name, asked),
      fieldset: { legend: { text: known.called, classes: 'govuk-fieldset__legend--s' } },
      hint: { text: 'For example, 31 3 2024' },
    },
    belief: given && beliefView(story, given),
  }
}

/** The days on which something was recorded that the school may read, the latest first. */
function daysRecorded(story: Story, chosen: CalendarDate | null) {
  const page = `${personPath(story.school.urn, story.profile)}/as-known`
  const byDay = Map.groupBy(changeRows(story), ({ recordedOn }) => recordedOn)
  return [...byDay].map(([day, changes]) => ({
    text: longDate(day),
    href: `${page}${addressOfDay(known.name, day)}`,
    isChosen: day === chosen,
    sentences: changes.toReversed().map(({ sentence }) => sentence),
  }))
}

function beliefView(story: Story, { on, believed: then }: Known) {
  const { situation, profile, school, today, sight } = story
  const fullName = nameOf(situation, profile.person)
  const title = `Training history of ${fullName} as known on ${longDate(on)}`
  if (!then.profiles.has(profile.id)) return { ...nothing, day: longDate(on), title }
  const sightThen = sightOfBelief(sight, then, profile, school.id)
  const looking = { school: school.id, today, sight }
  const lanes = lanesBelieved(then, profile, { ...looking, sight: sightThen })
  const lanesNow = lanesOf(situation, profile, looking)
  const compared = comparedLanes(lanes, lanesNow)
  const standing = atSchool(then, profile, school.id, on)?.standing
  return {
    day: longDate(on),
    title,
    tag: standing ? standingTags[standing] : null,
    name: nameThen(story, then),
    picture: drawHistory(lanes, { today: on, title, mark: `Known on ${longDate(on)}` }),
    lanes: compared
      .filter(({ bars }) => bars.length > 0)
      .map(({ name, bars }) => ({ name, rows: bars.map(barRow) })),
    since: compared.flatMap(({ name, since }) => since.map(bar => `${name}: ${barWords(bar)}`)),
    isSame: compared.every(
      ({ bars, since }) => since.length === 0 && bars.every(one => isSame(one.was, one.is)),
    ),
    afterwards: afterwards(sightThen),
    limit: limitOf(story),
  }
}

const nothing = {
  tag: null,
  name: null,
  picture: null,
  lanes: [],
  since: [],
  isSame: false,
  afterwards: null,
  limit: null,
}

function nameThen({ situation, profile }: Story, then: Situation) {
  const fullName = nameOf(then, profile.person)
  return fullName === nameOf(situation, profile.person) ? null : fullName
}

/** A former school is told how far it looks back into what was known of other schools. */
const limitOf = ({ sight: { until } }: Story) => until && longDate(addDays(until, -1))

const barRow = ({ was, is }: Compared) => ({
  text: was.text,
  days: fromTo(was),
  now: is === null ? 'Now: this is no longer in the history.' : differenceIn(was, is),
})

/** What is another way now; nothing where nothing is. */
function differenceIn(was: Bar, is: Bar) {
  const days = is.until === was.until && is.from === was.from ? [] : [fromTo(is)]
  const text = is.text === was.text ? [] : [is.text]
  return days.length + text.length === 0 ? null : `Now: ${[...text, ...days].join(', ')}`
}

const barWords = (bar: Bar) => `${bar.text} (${fromTo(bar).replace(/^From/, 'from')})`
