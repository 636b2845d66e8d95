import type { CalendarDate } from '../../core/calendar.ts'
import { amiss, fieldsOf, listOf, optional, required } from './reading.ts'
import type { Reader, Scope } from './reading.ts'
import { besideChoice, choice, programme, programmeMakesSense, programmeOr } from './programme.ts'
import { calendarDate, cohort, onlyTrue, person, provider, text } from './values.ts'
import { fromWhen, onlyOne, personAndReason, profile, somebody, verb } from './verb.ts'
import type { Said } from './verb.ts'
import { verbs } from './verb-names.ts'

const peopleOrAll: Reader<'all' | readonly string[]> = (tree, scope) => {
  if (tree.kind === 'list') return listOf(person)(tree, scope)
  if (tree.kind === 'word' && tree.word === 'all') return 'all'
  return amiss(tree, scope, 'this must be a list of people, or all')
}

const changeOfProgramme = {
  participants: required(peopleOrAll),
  cohort: optional(cohort),
  as: optional(profile),
  from: required(calendarDate),
  to: required(programme),
  except: optional(listOf(person)),
  make_default: optional(onlyTrue),
}

function everybodyOfOneCohort(
  values: { participants: unknown; cohort: number | null; except: unknown },
  { line }: Said,
  scope: Scope,
) {
  const all = values.participants === 'all'
  if (all && values.cohort === null) scope.tell(line, '"participants: all" needs "cohort"')
  if (!all && values.cohort !== null) {
    scope.tell(line, '"cohort" belongs to "participants: all"')
  }
  if (!all && values.except !== null) scope.tell(line, '"except" belongs to "participants: all"')
}

/** A day, or `null`: the record has no end. */
const dayOrNone: Reader<CalendarDate | 'none'> = (tree, scope) =>
  tree.kind === 'blank' ? 'none' : calendarDate(tree, scope)

const corrected = fieldsOf(
  { from: optional(calendarDate), to: optional(dayOrNone), programme: optional(programme) },
  'what is set',
)

export const correct = verb(
  {
    ...somebody,
    record: required(calendarDate),
    set: required(corrected),
    reason: required(text),
  },
  ({ set }, { line }, scope) => {
    if (Object.values(set).every(value => value === null)) scope.tell(line, '"set" sets nothing')
  },
)

export const undo = verb({ ...somebody, change: required(verbs), reason: required(text) })

/** What a school can do. */
export const verbsOfSchools = {
  'choose programme': verb(
    {
      cohort: required(cohort),
      programme: required(choice),
      ...besideChoice,
      appropriate_body: optional(text),
    },
    (values, { line }, scope) => void programmeMakesSense(values, line, scope),
  ),
  register: verb({
    participant: required(person),
    as: required(profile),
    email: required(text),
    start: required(calendarDate),
    cohort: optional(cohort),
    programme: optional(programmeOr('default')),
    mentor: optional(person),
    appropriate_body: optional(text),
  }),
  'assign mentor': verb({ ...somebody, mentor: required(person), ...fromWhen }),
  'unassign mentor': verb({ ...personAndReason, ...fromWhen }),
  'transfer in': verb({
    ...somebody,
    start: required(calendarDate),
    programme: required(programmeOr('keep', 'default')),
    email: optional(text),
    mentor: optional(person),
  }),
  'transfer out': verb({ ...somebody, end: required(calendarDate) }),
  'report leaving': verb({ ...personAndReason, end: required(calendarDate) }),
  'change programme': verb(changeOfProgramme, everybodyOfOneCohort),
  'challenge partnership': verb({
    cohort: required(cohort),
    provider: optional(provider),
    reason: required(text),
  }),
  'accept partnership': verb({ cohort: required(cohort), provider: required(provider) }),
  'change details': verb(
    { ...somebody, name: optional(text), email: optional(text), reason: optional(text) },
    ({ name, email }, { line }, scope) => {
      if (name === null && email === null) scope.tell(line, 'this needs "name" or "email"')
    },
  ),
  'appoint appropriate body': verb(
    {
      body: required(text),
      cohort: optional(cohort),
      participant: optional(person),
      as: optional(profile),
      ...fromWhen,
    },
    (values, said, scope) => onlyOne(['cohort', 'participant'], values, said, scope),
  ),
  correct,
  undo,
}
