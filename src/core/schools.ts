import type { CalendarDate } from './calendar.ts'

/*
 * Which establishments use the service, and what for. The codes are those of the register of
 * schools, Get Information about Schools; `data/reference/establishment-types.csv` has their names.
 */

/** What the register says of an establishment, as far as a rule asks. */
export interface RegisterFacts {
  readonly typeCode: string
  readonly statusCode: string
  /** `null` when the register, or the file we have of it, does not say. */
  readonly districtCode: string | null
  readonly section41Approved: boolean
}

/** State-funded in England: maintained, academies, free schools, colleges, children's centres. */
const fundedTypes = new Set(
  `01 02 03 05 06 07 08 12 14 15 18 28 31 32 33
   34 35 36 38 39 40 41 42 43 44 45 46 47 48 57`.split(/\s+/),
)

const welshEstablishment = '30'
const britishSchoolOverseas = '37'

/** Independent special, other independent, Welsh, British overseas. */
const ownProgrammeTypes = new Set(['10', '11', welshEstablishment, britishSchoolOverseas])

/** Offshore schools, schools of the armed forces abroad, Welsh establishments. */
const typesElsewhere = new Set(['25', '26', welshEstablishment])

const open = '1'
const openButProposedToClose = '3'

/** Open, or open but proposed to close. A school that is only proposed to open is not open. */
export const isOpen = ({ statusCode }: Pick<RegisterFacts, 'statusCode'>) =>
  statusCode === open || statusCode === openButProposedToClose

/**
 * In a district of England, or in the register's district 9999, which stands for none. Of many
 * closed schools no district is known; then the type decides, and British schools overseas, which
 * lie in no district, are within reach.
 */
export const isWithinReach = ({
  typeCode,
  districtCode,
}: Pick<RegisterFacts, 'typeCode' | 'districtCode'>) =>
  districtCode === null
    ? !typesElsewhere.has(typeCode)
    : districtCode.startsWith('E') || districtCode === '9999'

/**
 * DfE pays for training by a provider at an open school within reach that is of a state-funded
 * type, or that is approved under section 41 of the Children and Families Act 2014.
 */
export const isEligibleForFunding = (facts: RegisterFacts) =>
  isOpen(facts) &&
  isWithinReach(facts) &&
  (fundedTypes.has(facts.typeCode) || facts.section41Approved)

/**
 * An open independent, Welsh or British overseas school that is not eligible for funding may use
 * the service for a programme of its own, and for nothing else.
 */
export const isOwnProgrammeOnly = (facts: RegisterFacts) =>
  isOpen(facts) && !isEligibleForFunding(facts) && ownProgrammeTypes.has(facts.typeCode)

/**
 * We take an establishment from the register when it is within reach and of a type that is funded
 * or may have its own programme, or is approved under section 41. Closed ones are taken too, since
 * histories refer to them and successors take their place; so are those proposed to open. Welsh
 * establishments are not taken: induction in Wales is another service's.
 */
export const isTakenFromRegister = (facts: RegisterFacts) =>
  isWithinReach(facts) &&
  facts.typeCode !== welshEstablishment &&
  (fundedTypes.has(facts.typeCode) ||
    ownProgrammeTypes.has(facts.typeCode) ||
    facts.section41Approved)

/** What one school is to another. */
export type SchoolLinkKind = 'successor' | 'predecessor' | 'merge' | 'other'

/** The register writes links in many ways: "Successor - Split School" is a successor. */
export function kindOfLink(linkType: string): SchoolLinkKind {
  if (linkType.startsWith('Successor')) return 'successor'
  if (linkType.startsWith('Predecessor')) return 'predecessor'
  if (linkType.startsWith('Merged')) return 'merge'
  return 'other'
}

/**
 * The day that the register means. It writes 1 January 1900 where a day was never known, and
 * nobody trains at a school because of what happened then.
 */
export const knownDay = (date: CalendarDate) => (date === '1900-01-01' ? null : date)
