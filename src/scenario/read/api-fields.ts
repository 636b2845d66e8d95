import { nobody, notSeen } from '../compare.ts'
import type { Expected } from '../compare.ts'
import { amiss, listOf, unread } from './reading.ts'
import type { Read, Reader, Scope } from './reading.ts'
import { unknown } from './nearest.ts'
import type { Tree } from './tree.ts'
import {
  calendarDate,
  deliveryPartner,
  flag,
  orNull,
  person,
  provider,
  school,
  text,
} from './values.ts'

/** What may be expected of each field: how its value is read. */
export type ExpectedFields = { readonly [field: string]: Reader<Expected> }

/** Some fields of a map, of which each must be known: what is not named is not looked at. */
export const partOf =
  (fields: ExpectedFields, what: string): Reader<Expected> =>
  (tree, scope) => {
    if (tree.kind !== 'map') return amiss(tree, scope, `${what} must be a map of its fields`)
    const values: [string, Expected][] = []
    for (const { key, line, value } of tree.entries) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (!field) scope.tell(line, unknown('key', key, Object.keys(fields), ` for ${what}`))
      const read = field ? field(value, scope) : unread
      if (read !== unread) values.push([key, read])
    }
    return values.length === tree.entries.length ? Object.fromEntries(values) : unread
  }

/** Either `not seen`, or what is said. */
export const orNotSeen =
  (read: Reader<Expected>): Reader<Expected> =>
  (tree, scope) =>
    tree.kind === 'word' && tree.word === 'not seen' ? notSeen : read(tree, scope)

/** Names and what is expected of each; `nobody: true` says that there is none. */
export const eachOf =
  (
    name: (key: string, line: number, scope: Scope) => Read<string>,
    read: Reader<Expected>,
  ): Reader<Expected> =>
  (tree, scope) => {
    if (tree.kind !== 'map' || tree.entries.length === 0) {
      return amiss(tree, scope, 'this expects nothing; name what must be seen, or nobody: true')
    }
    if (tree.entries.some(({ key }) => key === 'nobody')) return nobodyAtAll(tree, scope)
    const values: [string, Expected][] = []
    for (const { key, line, value } of tree.entries) {
      const known = name(key, line, scope)
      const expected = orNotSeen(read)(value, scope)
      if (known !== unread && expected !== unread) values.push([known, expected])
    }
    return values.length === tree.entries.length ? Object.fromEntries(values) : unread
  }

function nobodyAtAll(tree: Tree & { readonly kind: 'map' }, scope: Scope) {
  const [only] = tree.entries
  const isTrue = only?.value.kind === 'word' && only.value.bare && only.value.word === 'true'
  return tree.entries.length === 1 && isTrue
    ? nobody
    : amiss(tree, scope, '"nobody" can only be true, and stands alone')
}

/** A moment as the API writes it, or the day alone. */
const moment: Reader<string | null> = (tree, scope) => {
  if (tree.kind !== 'word') return orNull(text)(tree, scope)
  const [dayAlone = '', time] = tree.word.split('T')
  const read = calendarDate({ ...tree, word: dayAlone }, scope)
  return read === unread || time === undefined ? read : tree.word
}

const reasonAndDate = orNull(partOf({ reason: text, date: moment }, 'a reason'))
const word = orNull(text)
const yes = orNull(flag)

/** The fields of an enrolment and of its person, as `GET participants/ecf` names them. */
export const participant = partOf(
  {
    full_name: word,
    teacher_reference_number: word,
    updated_at: moment,
    email: word,
    mentor_id: orNull(person),
    school_urn: word,
    participant_type: word,
    cohort: word,
    training_status: word,
    participant_status: word,
    teacher_reference_number_validated: yes,
    eligible_for_funding: yes,
    pupil_premium_uplift: yes,
    sparsity_uplift: yes,
    schedule_identifier: word,
    delivery_partner_id: orNull(deliveryPartner),
    withdrawal: reasonAndDate,
    deferral: reasonAndDate,
    created_at: moment,
    induction_end_date: moment,
    mentor_funding_end_date: moment,
    cohort_changed_after_payments_frozen: yes,
    mentor_ineligible_for_funding_reason: word,
    participant_id_changes: listOf(
      partOf(
        { from_participant_id: person, to_participant_id: person, changed_at: moment },
        'a change of id',
      ),
    ),
  },
  'a participant',
)

const side = orNull(
  partOf({ school_urn: word, provider: orNull(provider), date: moment }, 'a side of a transfer'),
)

export const transfer = partOf(
  { transfer_type: word, status: word, created_at: moment, leaving: side, joining: side },
  'a transfer',
)

export const unfundedMentor = partOf(
  {
    full_name: word,
    email: word,
    teacher_reference_number: word,
    created_at: moment,
    updated_at: moment,
  },
  'an unfunded mentor',
)

export const partnership = partOf(
  {
    cohort: word,
    urn: word,
    school_id: school,
    delivery_partner_id: orNull(deliveryPartner),
    delivery_partner_name: word,
    status: word,
    challenged_reason: word,
    challenged_at: moment,
    induction_tutor_name: word,
    induction_tutor_email: word,
    updated_at: moment,
    created_at: moment,
  },
  'a partnership',
)

export const declaration = partOf(
  {
    participant_id: person,
    declaration_type: word,
    course_identifier: word,
    declaration_date: moment,
    mentor_id: orNull(person),
    state: word,
    updated_at: moment,
    created_at: moment,
    delivery_partner_id: orNull(deliveryPartner),
    statement_id: word,
    clawback_statement_id: word,
    ineligible_for_funding_reason: word,
    uplift_paid: yes,
    evidence_held: word,
    has_passed: yes,
    lead_provider_name: orNull(provider),
  },
  'a declaration',
)
