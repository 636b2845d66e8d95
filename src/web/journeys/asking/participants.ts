import type { PersonId } from '../../../core/identity.ts'
import type { School } from '../../../core/organisations.ts'
import type { CalendarDate } from '../../../core/calendar.ts'
import type { Situation } from '../../../core/situation.ts'
import { isId } from '../../ids-in-paths.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import type { Find } from '../binding/find.ts'
import { participantsAt, type Participant } from './people.ts'
import type { LookUp } from './typed.ts'

/** A school and all its people: what journeys know that are about one of them. */
export interface SchoolFacts {
  readonly situation: Situation
  readonly school: School
  readonly today: CalendarDate
  readonly home: string
  readonly participants: readonly Participant[]
}

type Looking = Pick<SchoolVisit, 'school' | 'today' | 'home'> & { readonly typed: LookUp }

/** Reads the people of a school; `null` where a link names somebody who never was there. */
export async function schoolFacts(
  { school, today, home, typed }: Looking,
  find: Find,
): Promise<SchoolFacts | null> {
  const people = await find.peopleEverAt(school.id)
  const link = typed('kind') ? (typed('participant') ?? '') : ''
  if (isId(link) && !people.includes(link as PersonId)) return null
  const situation = await find.situation({ schools: [school.id], people })
  return {
    situation,
    school,
    today,
    home,
    participants: participantsAt(situation, school.id, today),
  }
}
