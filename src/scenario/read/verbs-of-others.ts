import { optional, required } from './reading.ts'
import { pairMakesSense } from './programme.ts'
import { calendarDate, cohort, deliveryPartner, person, school, text } from './values.ts'
import { cohortAlone, personAndReason, somebody, verb } from './verb.ts'
import { correct, undo } from './verbs-of-schools.ts'

const partnership = verb(
  {
    school: required(school),
    cohort: required(cohort),
    delivery_partner: required(deliveryPartner),
  },
  ({ delivery_partner }, { line, provider }, scope) =>
    void pairMakesSense(provider, delivery_partner, line, scope),
)

/** What a lead provider can do. */
export const verbsOfProviders = {
  'confirm partnership': partnership,
  'change delivery partner': partnership,
  defer: verb(personAndReason),
  resume: verb(somebody),
  withdraw: verb(personAndReason),
  'change schedule': verb({ ...somebody, schedule: required(text), cohort: optional(cohort) }),
  declare: verb({
    ...somebody,
    declaration: required(text),
    date: required(calendarDate),
    evidence: optional(text),
  }),
  void: verb({ ...somebody, declaration: required(text) }),
  undo,
}

/** What the Department for Education can do. */
export const verbsOfDfe = {
  complete: verb({ ...somebody, date: required(calendarDate) }),
  correct,
  undo,
  'change cohort': verb({ ...somebody, ...cohortAlone }),
  'merge people': verb(
    { keep: required(person), merge: required(person) },
    ({ keep, merge }, { line }, scope) => {
      if (keep === merge) scope.tell(line, 'this merges somebody with herself')
    },
  ),
  'close cohort': verb(cohortAlone),
}
