import type { Command } from 'commander'
import { parseCalendarDate, type CalendarDate } from '../core/calendar.ts'
import { drawHistory, drawMentors } from '../core/drawing.ts'
import { parseTrn, type PersonId } from '../core/identity.ts'
import type { Concerns, Person, Situation } from '../core/situation.ts'
import { nameOf } from '../core/timeline.ts'
import { profilesOf } from '../core/visibility.ts'
import type { Database } from '../store/database.ts'
import { historyOfChanges, positionAtEndOf, type LoggedChange } from '../store/read/change-log.ts'
import { readSituation } from '../store/read/situation.ts'
import { commandFault } from './fault.ts'
import { say, withProduct } from './with-product.ts'

export function addPerson(root: Command) {
  root
    .command('person')
    .description('Read the histories of people.')
    .command('show <trn-or-id>')
    .description("Show a person's history, and every change that was recorded for her.")
    .option('--known-on <day>', 'as it was known at the end of that day')
    .addHelpText(
      'after',
      `
Examples:
  $ npx manage-training person show 1000001
  $ npx manage-training person show 1000001 --known-on 2025-10-01`,
    )
    .action((whom: string, { knownOn }: { knownOn?: string }) =>
      withProduct(async ({ world: { database } }) =>
        showPerson(database, whom, knownOn === undefined ? null : readDay(knownOn)),
      ),
    )
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

function whoIsMeant(text: string): Concerns {
  if (isId(text)) return { people: [text.toLowerCase() as PersonId] }
  const trn = parseTrn(text)
  if (trn === null) throw commandFault(`"${text}" is no TRN and no id; a TRN has seven digits`)
  return { trns: [trn] }
}

function readDay(text: string): CalendarDate {
  const date = parseCalendarDate(text)
  if (date === null) throw commandFault(`"${text}" is no day; write it as 2025-10-01`)
  return date
}

async function showPerson(database: Database, whom: string, knownOn: CalendarDate | null) {
  const position = knownOn && (await positionAtEndOf(database, knownOn))
  const meant = whoIsMeant(whom)
  const situation = await readSituation(database, meant, {
    held: false,
    ...(position === null ? {} : { knownAt: position }),
  })
  const person = [...situation.people.values()].find(
    ({ id, trn }) => meant.people?.includes(id) || meant.trns?.includes(trn),
  )
  if (person === undefined)
    throw commandFault(
      knownOn === null ? `Nobody is known by ${whom}` : `Nobody was known by ${whom} on ${knownOn}`,
    )
  const changes = await historyOfChanges(database, person.id)
  say(linesOfHistory(situation, person).join('\n'))
  say('\nChanges:')
  for (const change of changes)
    if (position === null || change.position <= position) say(`  ${sentenceOfChange(change)}`)
}

const linesOfHistory = (situation: Situation, person: Person): readonly string[] => [
  `${nameOf(situation, person.id)}, TRN ${person.trn}`,
  ...profilesOf(situation, person.id).flatMap(({ id, kind }) => [
    '',
    kind === 'ect' ? 'As an ECT:' : 'As a mentor:',
    ...drawHistory(situation, id).map(line => `  ${line}`),
    ...drawMentors(situation, id).map(line => `  ${line}`),
  ]),
]

/** What, from when, recorded when, by whom, why. */
function sentenceOfChange(change: LoggedChange) {
  const { kind, by, effectiveOn, recordedAt, reason, undone } = change
  const what = kind.replaceAll('-', ' ')
  const told = `${recordedAt.slice(0, 10)}  ${what}, from ${effectiveOn}, by ${by.name}`
  return `${told}${reason === null ? '' : `: ${reason}`}${undone ? ' (undone)' : ''}`
}
