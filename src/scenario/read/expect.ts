import { among } from '../compare.ts'
import type { Expected } from '../compare.ts'
import type { Question } from '../question.ts'
import type { Expectation } from '../scenario.ts'
import {
  declaration,
  eachOf,
  orNotSeen,
  participant,
  partnership,
  partOf,
  transfer,
  unfundedMentor,
} from './api-fields.ts'
import { unknown } from './nearest.ts'
import { amiss, listOf, unread } from './reading.ts'
import type { Read, Reader, Scope } from './reading.ts'
import type { Entry, Tree } from './tree.ts'
import * as values from './values.ts'
import { profile } from './verb.ts'
import { verbs } from './verb-names.ts'

type Expectations = readonly Expectation[]
type Section = (entry: Entry, scope: Scope) => Expectations

/** Reads what must be seen: every line of an `expect`, as questions with their answers. */
export function readExpect(tree: Tree, scope: Scope): Expectations {
  if (tree.kind !== 'map' || tree.entries.length === 0) {
    scope.tell(tree.line, '"expect" expects nothing')
    return []
  }
  return tree.entries.flatMap(entry => {
    if (scope.names.providers.has(entry.key)) return lineOfProvider(entry, scope)
    if (scope.names.schools.has(entry.key)) return lineOfSchool(entry, scope)
    const section = Object.hasOwn(sections, entry.key) ? sections[entry.key] : undefined
    if (section) return section(entry, scope)
    const { providers, schools } = scope.names
    const known = [...providers.keys(), ...schools, ...Object.keys(sections)]
    scope.tell(entry.line, unknown('line', entry.key, known, ' of "expect"'))
    return []
  })
}

/** `asha`, or `asha as mentor` where she has two profiles. */
const profileKey = (key: string, line: number, scope: Scope): Read<string> => {
  const [, person, as] = /^(.+) as (ect|mentor)$/.exec(key) ?? [key, key]
  const known = values.personKey(person ?? key, line, scope)
  return known === unread || as === undefined ? known : `${known} as ${as}`
}

const oneOrMany: Reader<Expected> = (tree, scope) => {
  if (tree.kind === 'list') return listOf(partnership)(tree, scope)
  const one = partnership(tree, scope)
  return one === unread ? unread : { [among]: one }
}

const ofProvider = {
  participants: eachOf(profileKey, participant),
  transfers: eachOf(values.personKey, listOf(transfer)),
  unfunded_mentors: eachOf(values.personKey, unfundedMentor),
  partnerships: eachOf(values.schoolKey, oneOrMany),
  declarations: eachOf(values.personKey, listOf(declaration)),
} as const

type AboutProvider = keyof typeof ofProvider
const isAboutProvider = (key: string): key is AboutProvider => Object.hasOwn(ofProvider, key)

const lineOfProvider: Section = ({ key: provider, line, value }, scope) => {
  if (value.kind !== 'map' || value.entries.length === 0) {
    scope.tell(line, `what ${provider} sees must be a map: ${Object.keys(ofProvider).join(', ')}`)
    return []
  }
  return value.entries.flatMap(({ key, line, value }) => {
    if (!isAboutProvider(key)) {
      scope.tell(line, unknown('key', key, Object.keys(ofProvider), ' for a lead provider'))
      return []
    }
    const expected = ofProvider[key](value, scope)
    return asked(line, `${provider} > ${key}`, { about: key, provider }, expected)
  })
}

const standing = values.oneOf('section', [
  'training',
  'joining',
  'leaving',
  'left',
  'no_longer_training',
  'completed',
  'not seen',
])

const lineOfSchool: Section = ({ key: school, line, value }, scope) => {
  const expected = eachOf(profileKey, standing)(value, scope)
  return asked(line, school, { about: 'sections', school }, expected)
}

const until = values.orNull(values.calendarDate)
const spell = { school: values.school, from: values.calendarDate, to: until }
const record = partOf(
  {
    ...spell,
    programme: values.text,
    provider: values.orNull(values.provider),
    delivery_partner: values.orNull(values.deliveryPartner),
    materials: values.orNull(values.materials),
    as: profile,
  },
  'an induction record',
)

/** A record without an end is open, and one without a provider has none or waits for it. */
const wholeRecord: Reader<Expected> = (tree, scope) => {
  const read = record(tree, scope)
  return read === unread ? unread : { to: null, provider: null, ...(read as object) }
}

const aboutPeople =
  (
    about: 'mentors' | 'events' | 'history',
    read: Reader<Expected>,
    question: (person: string) => Question,
  ): Section =>
  ({ line, value }, scope) => {
    if (value.kind !== 'map' || value.entries.length === 0) {
      scope.tell(line, `"${about}" must be a map from people to lists`)
      return []
    }
    return value.entries.flatMap(entry => {
      const person = values.personKey(entry.key, entry.line, scope)
      const expected = orNotSeen(listOf(read))(entry.value, scope)
      if (person === unread) return []
      return asked(entry.line, `${about} > ${person}`, question(person), expected)
    })
  }

const historyKnownOn: Section = ({ line, value }, scope) => {
  const date = value.kind === 'map' ? value.entries.find(({ key }) => key === 'date') : undefined
  if (value.kind !== 'map' || !date) {
    scope.tell(line, '"history_known_on" must be a map with "date", and people')
    return []
  }
  const knownOn = values.calendarDate(date.value, scope)
  if (knownOn === unread) return []
  const people = { ...value, entries: value.entries.filter(entry => entry !== date) }
  return aboutPeople('history', wholeRecord, person => ({ about: 'history', person, knownOn }))(
    { key: 'history', line, value: people },
    scope,
  )
}

const moved: Section = ({ line, value }, scope) => {
  if (value.kind !== 'map' || value.entries.length === 0) {
    scope.tell(line, '"moved" must be a map from lead providers to people, or nobody')
    return []
  }
  return value.entries.flatMap(({ key, line, value }) => {
    const provider = values.providerKey(key, line, scope)
    const people = value.kind === 'word' && value.word === 'nobody' ? [] : movedPeople(value, scope)
    if (provider === unread || people === unread) return []
    return asked(line, `moved > ${provider}`, { about: 'moved', provider }, people.toSorted())
  })
}

const movedPeople: Reader<readonly string[]> = (tree, scope) =>
  tree.kind === 'list'
    ? listOf(values.person)(tree, scope)
    : amiss(tree, scope, 'this must be a list of people, or nobody')

const email = partOf({ to: values.addressee, template: values.text }, 'an e-mail')
const mentorship = partOf({ mentor: values.person, ...spell }, 'a mentorship')

const sections: { readonly [key: string]: Section } = {
  history: aboutPeople('history', wholeRecord, person => ({
    about: 'history',
    person,
    knownOn: null,
  })),
  history_known_on: historyKnownOn,
  mentors: aboutPeople('mentors', mentorship, person => ({ about: 'mentors', person })),
  events: aboutPeople('events', verbs, person => ({ about: 'events', person })),
  emails: ({ line, value }, scope) =>
    asked(line, 'emails', { about: 'emails' }, listOf(email)(value, scope)),
  moved,
}

const asked = (
  line: number,
  path: string,
  question: Question,
  expected: Read<Expected>,
): Expectations => (expected === unread ? [] : [{ line, path, question, expected }])
