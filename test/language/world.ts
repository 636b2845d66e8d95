import { day } from '../../src/core/calendar.ts'
import type {
  AppropriateBodyId,
  DeliveryPartnerId,
  LeadProviderId,
  ScheduleId,
  SchoolId,
  SupplierId,
  Trn,
} from '../../src/core/identity.ts'
import type { LeadProvider, School, TeacherRecord } from '../../src/core/organisations.ts'
import type { Actor, Situation } from '../../src/core/situation.ts'
import { timetableOf } from './timetable.ts'

/*
 * The world of the stories: five schools, two providers with their partners, and what the national
 * record knows of some teachers. Nobody is registered, and no school has chosen anything.
 */

const cohorts = [2021, 2022, 2023, 2024, 2025]

const school = (id: string, name: string, more: Partial<School> = {}): School => ({
  id: id as SchoolId,
  urn: '100001',
  name,
  eligibleForFunding: true,
  ownProgrammeOnly: false,
  open: true,
  ...more,
})

export const oak = school('oak', 'Oak Academy')
export const elm = school('elm', 'Elm School')
export const ash = school('ash', 'Ash Primary')
export const yew = school('yew', 'Yew Independent', {
  eligibleForFunding: false,
  ownProgrammeOnly: true,
})
export const fir = school('fir', 'Fir Nursery', { eligibleForFunding: false })

const provider = (id: string, name: string, inCohorts = cohorts): LeadProvider => ({
  id: id as LeadProviderId,
  name,
  cohorts: inCohorts,
})
export const ambition = provider('ambition', 'Ambition Institute')
export const teachFirst = provider('teach-first', 'Teach First')
/** Has stopped taking people on. */
export const capita = provider('capita', 'Capita', [2021])

const partner = (id: string, name: string) => ({ id: id as DeliveryPartnerId, name })
export const northernHub = partner('northern', 'Northern Hub')
export const southernHub = partner('southern', 'Southern Hub')

const supplier = (id: string, name: string) => ({ id: id as SupplierId, name })
export const ucl = supplier('ucl', 'UCL')
export const edt = supplier('edt', 'Education Development Trust')

const body = (id: string, name: string, noNewInductionsFrom: number | null = null) => ({
  id: id as AppropriateBodyId,
  name,
  noNewInductionsFrom,
})
export const eastBody = body('east', 'East Teaching School Hub')
export const westBody = body('west', 'West Teaching School Hub')
/** A local authority, which gives up being an appropriate body. */
export const borough = body('borough', 'Borough Council', 2023)

const teacher = (
  trn: string,
  fullName: string,
  more: Partial<TeacherRecord> = {},
): TeacherRecord => ({
  trn: trn as Trn,
  fullName,
  dateOfBirth: day('1996-05-01'),
  qualifiedOn: day('2021-07-01'),
  inductionCompletedOn: null,
  ...more,
})
export const asha = teacher('1000001', 'Asha Patel')
export const ben = teacher('1000002', 'Ben Okoro')
export const chi = teacher('1000003', 'Chi Nwosu')
/** Not qualified yet, as far as the national record knows. */
export const dee = teacher('1000004', 'Dee Young', { qualifiedOn: null })
/** Completed her induction years ago. */
export const eve = teacher('1000005', 'Eve Long', { inductionCompletedOn: day('2020-07-20') })
export const mo = teacher('2000001', 'Mo Malik')
export const nia = teacher('2000002', 'Nia Evans')

const pair = (leadProvider: LeadProviderId, deliveryPartner: DeliveryPartnerId) =>
  cohorts.map(cohort => ({ leadProvider, deliveryPartner, cohort }))

const schedule = (name: string, cohort: number, identifier: string) => ({
  id: `${name} ${cohort}` as ScheduleId,
  cohort,
  identifier,
})

const byId = <Id, Thing extends { readonly id: Id }>(things: readonly Thing[]) =>
  new Map(things.map(thing => [thing.id, thing]))

export const emptyWorld: Situation = {
  people: new Map(),
  profiles: new Map(),
  schools: byId([oak, elm, ash, yew, fir]),
  schoolCohorts: new Map(),
  partnerships: new Map(),
  programmes: new Map(),
  facts: new Map(),
  teacherRecords: new Map([asha, ben, chi, dee, eve, mo, nia].map(who => [who.trn, who])),
  reference: {
    cohorts,
    schedules: cohorts.flatMap(cohort => [
      schedule('extended', cohort, 'ecf-extended-september'),
      schedule('january', cohort, 'ecf-standard-january'),
      schedule('replacement', cohort, 'ecf-replacement-september'),
      schedule('standard', cohort, 'ecf-standard-september'),
    ]),
    leadProviders: [ambition, teachFirst, capita],
    deliveryPartners: [northernHub, southernHub],
    pairings: [
      ...pair(ambition.id, northernHub.id),
      ...pair(ambition.id, southernHub.id),
      ...pair(teachFirst.id, northernHub.id),
      { leadProvider: teachFirst.id, deliveryPartner: southernHub.id, cohort: 2021 },
    ],
    suppliers: [ucl, edt],
    appropriateBodies: [eastBody, westBody, borough],
  },
  traces: new Map(),
  authors: new Map(),
  declarations: new Map(),
  timetable: timetableOf(cohorts),
}

export const tutorOf = ({ id, name }: School): Actor => ({
  role: 'school',
  school: id,
  name: `tutor of ${name}`,
})

export const workerOf = ({ id, name }: LeadProvider): Actor => ({
  role: 'lead-provider',
  leadProvider: id,
  name,
})

export const dfe: Actor = { role: 'dfe', name: 'DfE' }
