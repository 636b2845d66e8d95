import type { Thing } from '../../core/situation.ts'
import { schoolCohortOf, the, type Situation } from '../../core/situation.ts'
import type { Row } from './rows.ts'

const tables: Readonly<Record<Thing['thing'], string>> = {
  person: 'person',
  'participant-profile': 'participant_profile',
  'school-cohort': 'school_cohort',
  partnership: 'partnership',
  'induction-programme': 'induction_programme',
}

/** A thing that comes about, as a row of its table. */
export const rowOfThing = (thing: Thing, after: Situation): Row => ({
  table: tables[thing.thing],
  columns: columnsOf(thing, after),
})

function columnsOf(thing: Thing, after: Situation): Row['columns'] {
  switch (thing.thing) {
    case 'person':
      return { id: thing.id, trn: thing.trn, date_of_birth: thing.dateOfBirth }
    case 'participant-profile':
      return { id: thing.id, person_id: thing.person, kind: thing.kind }
    case 'school-cohort':
      return { id: thing.id, school_id: thing.school, cohort: thing.cohort }
    case 'partnership':
      return {
        id: thing.id,
        school_id: thing.school,
        cohort: thing.cohort,
        lead_provider_id: thing.leadProvider,
      }
    case 'induction-programme':
      return programmeColumns(thing, after)
  }
}

function programmeColumns(
  { id, offer }: Extract<Thing, { thing: 'induction-programme' }>,
  after: Situation,
) {
  const schoolCohort = schoolCohortOf(after, id)
  const partnership = offer.route === 'provider-led' ? offer.partnership : null
  return {
    id,
    school_cohort_id: schoolCohort.id,
    school_id: schoolCohort.school,
    cohort: schoolCohort.cohort,
    route: offer.route,
    partnership_id: partnership,
    lead_provider_id: partnership && the(after.partnerships, partnership).leadProvider,
    delivery_partner_id: offer.route === 'provider-led' ? offer.deliveryPartner : null,
    supplier_id: offer.route === 'accredited-materials' ? offer.supplier : null,
    provider_name: offer.route === 'school-funded' ? offer.providerName : null,
  }
}
