import type {
  DeliveryPartner,
  LeadProvider,
  MaterialsSupplier,
  School,
  TeacherRecord,
} from '../../src/core/organisations.ts'
import type { WantedOffer } from '../../src/core/offers.ts'
import { materialsFrom, ownDesign, providerLed, schoolFunded } from '../language/programmes.ts'
import * as world from '../language/world.ts'
import type { Case, NamedProgramme } from './dimensions.ts'

/** Who plays in a case: in the world of the stories, or in a database. */
export interface Cast {
  readonly oldSchool: School
  readonly newSchool: School
  readonly thirdSchool: School
  readonly ambition: LeadProvider
  readonly teachFirst: LeadProvider
  readonly capita: LeadProvider
  readonly northernHub: DeliveryPartner
  readonly southernHub: DeliveryPartner
  readonly ucl: MaterialsSupplier
  readonly edt: MaterialsSupplier
  readonly she: TeacherRecord
  readonly colleague: TeacherRecord
  /** The mentor of an ECT, or the ECT of a mentor. */
  readonly other: TeacherRecord
}

/** The cast of a case in the world of the stories. */
export function castOf(one: Case): Cast {
  const { elm, fir, oak, asha, ben, mo, nia } = world
  const isEct = one.kind === 'ect'
  const atFir = one.change === 'change of programme' && one.school === 'not eligible'
  const toFir = one.change === 'move' && one.where === 'a school not eligible for funding'
  const returns = one.change === 'move' && one.where === 'the same school'
  return {
    ...world,
    oldSchool: atFir ? fir : oak,
    newSchool: returns ? oak : toFir ? fir : elm,
    thirdSchool: world.ash,
    she: isEct ? asha : mo,
    colleague: isEct ? ben : nia,
    other: isEct ? mo : asha,
  }
}

/** A programme as a school names it. */
export const offerOf = (cast: Cast): Readonly<Record<NamedProgramme, WantedOffer>> => ({
  'Ambition with Northern Hub': providerLed(cast.ambition, cast.northernHub),
  'Ambition with Southern Hub': providerLed(cast.ambition, cast.southernHub),
  'Teach First with Northern Hub': providerLed(cast.teachFirst, cast.northernHub),
  'Teach First with Southern Hub': providerLed(cast.teachFirst, cast.southernHub),
  'Capita with Northern Hub': providerLed(cast.capita, cast.northernHub),
  'a provider to be confirmed': providerLed(),
  'materials of UCL': materialsFrom(cast.ucl),
  'materials of EDT': materialsFrom(cast.edt),
  'own design': ownDesign,
  'school-funded': schoolFunded('Excellence Trust'),
})
