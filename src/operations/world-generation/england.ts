/*
 * How many early career teachers and mentors there are in England, and what becomes of them. Where
 * a figure was published, its source is named; the others are likely choices.
 */

/** A choice of several, and how often it is made. */
export type Shares<Choice> = readonly (readonly [choice: Choice, share: number])[]

/**
 * ECTs who start, by cohort. 2021 to 2024: Department for Education, Explore education statistics,
 * "ECF participants 2024-25". The later cohorts are assumed to be a little smaller than that.
 */
export const ectsByCohort: Shares<number> = [
  [2021, 28_887],
  [2022, 27_901],
  [2023, 24_953],
  [2024, 22_536],
  [2025, 21_000],
  [2026, 21_000],
]

/**
 * ECTs a school and year, by the code of the school's phase in the register. They come to the
 * published number of ECTs over the 22,487 schools that may have funded training in July 2025; in a
 * year about four schools in ten have none.
 */
export const ectsAYear = { primary: 0.6, secondary: 4.5, other: 1 } as const

export const secondaryPhases: ReadonlySet<string> = new Set(['4', '5', '7'])
export const primaryPhases: ReadonlySet<string> = new Set(['2', '3'])

/** Schools that take part in a year: six in ten have ECTs or have answered that they will. */
export const takesPartInAYear = 0.6

/**
 * Of the schools that have ECTs. Provider-led 94.3% to 95.1% in each of four years (Explore
 * education statistics, "Teacher and leader development: ECF and NPQs"); the rest is assumed.
 */
export const routes: Shares<'provider-led' | 'accredited-materials' | 'diy' | 'school-funded'> = [
  ['provider-led', 0.947],
  ['accredited-materials', 0.03],
  ['diy', 0.018],
  ['school-funded', 0.005],
]

/**
 * Shares of ECTs: derived from what the providers published of themselves (Ambition Institute and
 * Capita 2022; UCL 2022 to 2025; Teach First 2025; Best Practice Network 2023). The two small ones
 * follow upon each other. A share of a provider that does not train a cohort falls to the others.
 */
export const providers: Shares<string> = [
  ['Ambition Institute', 0.38],
  ['UCL Institute of Education', 0.22],
  ['Teach First', 0.14],
  ['Education Development Trust', 0.12],
  ['Best Practice Network', 0.12],
  ['Capita', 0.02],
  ['National Institute of Teaching', 0.02],
]

/** A school that trained with one provider goes to another in the next year. */
export const changesProviderInAYear = 0.08

/** How a partnership comes about. */
export const partnershipsBecome: Shares<
  'named-and-confirmed' | 'left-to-the-provider' | 'challenged-and-replaced' | 'never-confirmed'
> = [
  ['named-and-confirmed', 0.86],
  ['left-to-the-provider', 0.115],
  ['challenged-and-replaced', 0.01],
  ['never-confirmed', 0.015],
]

/**
 * ECTs of one school who share their mentors, and the mentors: 0.77 mentors an ECT over all years.
 * (22 February 2022: 22,956 mentors and 25,119 ECTs had started; of 2022, 0.73 mentors an ECT.)
 */
export const groups: Shares<{ readonly ects: number; readonly mentors: number }> = [
  [{ ects: 1, mentors: 1 }, 0.45],
  [{ ects: 2, mentors: 1 }, 0.18],
  [{ ects: 2, mentors: 2 }, 0.12],
  [{ ects: 3, mentors: 2 }, 0.17],
  [{ ects: 4, mentors: 3 }, 0.08],
]

/** Most begin in September; assumed. */
export const startsIn: Shares<'autumn' | 'spring' | 'summer'> = [
  ['autumn', 0.75],
  ['spring', 0.15],
  ['summer', 0.1],
]

/**
 * Once in two years. Moves: 8% of all teachers moved between state schools in a year (DfE, "Schools
 * workforce in England 2010 to 2015"). Leaving: 80% to 83% are in a state school after two years
 * (school workforce census, table 8). The others are assumed.
 */
export const happens = {
  movesSchool: 0.14,
  oldSchoolReports: 0.5,
  keepsProvider: 0.5,
  leaves: 0.17,
  isDeferred: 0.045,
  resumes: 0.5,
  isWithdrawn: 0.03,
  changesProgramme: 0.03,
  changesEmail: 0.05,
  changesMentor: 0.2,
  isAssignedLater: 0.3,
  ownAppropriateBody: 0.05,
  notYetQualified: 0.02,
  completes: 0.92,
  mentorsLater: 0.05,
  mentorLeaves: 0.12,
  mentorIsWithdrawn: 0.05,
  mentorsElsewhereToo: 0.03,
  isWithdrawnOnLeaving: 0.4,
} as const

/** Counted in the lists of corrections that the successor service published; relative only. */
export const withdrawalReasons: Shares<string> = [
  ['other', 0.56],
  ['moved-school', 0.23],
  ['left-teaching-profession', 0.17],
  ['switched-to-school-led', 0.04],
]

/** Counted in the same lists. */
export const deferralReasons: Shares<string> = [
  ['other', 0.84],
  ['parental-leave', 0.09],
  ['career-break', 0.04],
  ['long-term-sickness', 0.028],
  ['bereavement', 0.002],
]

export const leavingReasons: Shares<'left-teaching-profession' | 'long-term-absence' | 'other'> = [
  ['left-teaching-profession', 0.6],
  ['long-term-absence', 0.1],
  ['other', 0.3],
]

/** The test data of the service before this one: 22% and 11% of schools. */
export const uplifts = { pupilPremium: 0.22, sparsity: 0.11 } as const

/** Profiles of England in the cohorts 2021 to 2026: what all of its schools together have. */
export const profilesInEngland = 260_000
