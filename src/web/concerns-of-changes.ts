import type { PersonId, SchoolId, Trn } from '../core/identity.ts'
import type { Concerns } from '../core/situation.ts'
import type { LoggedChange } from '../store/read/change-log.ts'

/** What has to be read so that some changes can be told: the people and schools that they name. */
export const concernsOf = (
  history: readonly LoggedChange[],
  {
    people,
    schools,
  }: { readonly people: readonly PersonId[]; readonly schools: readonly SchoolId[] },
): Concerns => ({
  people: [...people, ...history.flatMap(peopleNamed)],
  trns: history.flatMap(trnsNamed),
  schools: [...schools, ...history.flatMap(schoolsNamed)],
})

/** The requests of changes, as far as they name anybody. */
interface Naming {
  readonly participant?: PersonId | null
  readonly mentor?: PersonId | null
  readonly trn?: Trn | null
  readonly whose?: { readonly participant?: PersonId }
}

const namingOf = ({ request }: LoggedChange) => (request ?? {}) as Naming

function peopleNamed(change: LoggedChange): readonly PersonId[] {
  const { participant, mentor, whose } = namingOf(change)
  return [participant, mentor, whose?.participant].filter(
    person => person !== null && person !== undefined,
  )
}

function trnsNamed(change: LoggedChange): readonly Trn[] {
  const { trn } = namingOf(change)
  return trn ? [trn] : []
}

const schoolsNamed = ({ by }: LoggedChange) => (by.role === 'school' ? [by.school] : [])
