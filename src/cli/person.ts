import type { Command } from 'commander'
import { dayInLondon, parseCalendarDate, type CalendarDate } from '../core/calendar.ts'
import { drawHistory, drawMentors } from '../core/drawing.ts'
import { parseTrn, type PersonId, type ProfileId } from '../core/identity.ts'
import {
  the,
  type Concerns,
  type ParticipantProfile,
  type Person,
  type Situation,
} from '../core/situation.ts'
import { nameOf, timelineOf } from '../core/timeline.ts'
import { profilesOf } from '../core/visibility.ts'
import { readPolicies, type Policies } from '../operations/policies.ts'
import type { Database } from '../store/database.ts'
import { historyOfChanges, positionAtEndOf, type LoggedChange } from '../store/read/change-log.ts'
import { readSituation } from '../store/read/situation.ts'
import { commandFault } from './fault.ts'
import { textPicture } from './text-picture.ts'
import { drawStandings } from './standing-lines.ts'
import { say, withProduct } from './with-product.ts'

export function addPerson(root: Command) {
  root
    .command('person')
    .description('Read the histories of people.')
    .command('show <trn-or-id>')
    .description(
      "Show a person's history, how she stands and why, and every change recorded for her.",
    )
    .option('--known-on <day>', 'as it was known at the end of that day')
    .addHelpText(
      'after',
      `
Examples:
  $ npx manage-training person show 1000001
  $ npx manage-training person show 1000001 --known-on 2025-10-01`,
    )
    .action((whom: string, { knownOn }: { knownOn?: string }) =>
      withProduct(async ({ world: { database, clock } }) => {
        const today = clock.today()
        await showPerson(database, whom, {
          policies: readPolicies(),
          today,
          knownOn: knownOn === undefined ? null : readDay(knownOn, today),
        })
      }),
    )
}

/** The day of the one who asks, and the day at whose end it was known; now, if there is none. */
interface Looking {
  readonly policies: Policies
  readonly today: CalendarDate
  readonly knownOn: CalendarDate | null
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

function whoIsMeant(text: string): Concerns {
  if (isId(text)) return { people: [text.toLowerCase() as PersonId] }
  const trn = parseTrn(text)
  if (trn === null) throw commandFault(`"${text}" is no TRN and no id; a TRN has seven digits`)
  return { trns: [trn] }
}

function readDay(text: string, today: CalendarDate): CalendarDate {
  const date = parseCalendarDate(text)
  if (date === null) throw commandFault(`"${text}" is no day; write it as 2025-10-01`)
  if (date > today)
    throw commandFault(`--known-on must be today, ${today}, or earlier; ${text} has not come`)
  return date
}

async function showPerson(database: Database, whom: string, looking: Looking) {
  const { today, knownOn, policies } = looking
  const position = knownOn && (await positionAtEndOf(database, knownOn))
  const meant = whoIsMeant(whom)
  const situation = await readSituation(database, meant, {
    held: false,
    ...(position === null ? {} : { knownAt: position }),
  })
  const person = personMeant(situation, meant)
  if (person === undefined)
    throw commandFault(
      knownOn === null ? `Nobody is known by ${whom}` : `Nobody was known by ${whom} on ${knownOn}`,
    )
  const on = { day: knownOn ?? today, policies }
  const told = linesOfHistory(situation, person, on)
  say(told.join('\n'))
  if (knownOn !== null) await sayWhatIsDifferent(database, meant, told, on)
  const changes = (await historyOfChanges(database, person.id)).filter(
    change => position === null || change.position <= position,
  )
  const undone = new Set(changes.map(({ undoes }) => undoes))
  say('\nChanges:')
  for (const change of changes)
    say(`  ${sentenceOfChange({ ...change, undone: undone.has(change.id) })}`)
}

const personMeant = ({ people }: Situation, { people: ids, trns }: Concerns) =>
  [...people.values()].find(({ id, trn }) => ids?.includes(id) || trns?.includes(trn))

const isStated = (line: string) => /^ {2}\d|, TRN \d/.test(line)

/** What of a history reads otherwise now. */
async function sayWhatIsDifferent(
  database: Database,
  meant: Concerns,
  told: readonly string[],
  on: Drawn,
) {
  const now = await readSituation(database, meant, { held: false })
  const person = personMeant(now, meant)
  const lines = person ? linesOfHistory(now, person, on) : []
  const gone = told.filter(line => isStated(line) && !lines.includes(line))
  const since = lines.filter(line => isStated(line) && !told.includes(line))
  if (gone.length + since.length === 0) return say('\nNothing in it is different now.')
  say('\nDifferent now (- as known then, + as known now):')
  for (const line of gone) say(`  - ${line.trim()}`)
  for (const line of since) say(`  + ${line.trim()}`)
}

/** The day of which a history is drawn, and the policy that says why she stands so on it. */
interface Drawn {
  readonly day: CalendarDate
  readonly policies: Policies
}

const linesOfHistory = (situation: Situation, person: Person, on: Drawn): readonly string[] => [
  `${nameOf(situation, person.id)}, TRN ${person.trn}`,
  ...profilesOf(situation, person.id).flatMap(profile => linesOfProfile(situation, profile, on)),
]

const linesOfProfile = (
  situation: Situation,
  profile: ParticipantProfile,
  on: Drawn,
): readonly string[] => [
  '',
  profile.kind === 'ect' ? 'As an ECT:' : 'As a mentor:',
  ...drawHistory(situation, profile.id).map(line => `  ${line}`),
  ...drawMentors(situation, profile.id).map(line => `  ${line}`),
  ...drawStandings(situation, profile, on).map(line => `  ${line}`),
  '',
  ...textPicture(barsOf(situation, profile.id), on.day).map(line => `    ${line}`),
]

const barsOf = (situation: Situation, profile: ProfileId) =>
  timelineOf(situation, profile).entries.map(({ schoolCohort, from, until }) => ({
    label: the(situation.schools, schoolCohort.school).name,
    from,
    until,
  }))

/** What, from when, recorded when, by whom, why. */
function sentenceOfChange(change: LoggedChange) {
  const { kind, by, effectiveOn, recordedAt, reason, undone } = change
  const what = kind.replaceAll('-', ' ')
  const told = `${dayInLondon(recordedAt)}  ${what}, from ${effectiveOn}, by ${by.name}`
  return `${told}${reason === null ? '' : `: ${reason}`}${undone ? ' (undone)' : ''}`
}
