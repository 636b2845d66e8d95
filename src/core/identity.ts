/** What a thing is known by, inside the service. Made by the shell, never by the core. */
declare const of: unique symbol
export type Id<Kind extends string> = string & { readonly [of]: Kind }

export type PersonId = Id<'person'>
export type ProfileId = Id<'participant profile'>
export type SchoolId = Id<'school'>
export type SchoolCohortId = Id<'school cohort'>
export type ProgrammeId = Id<'induction programme'>
export type PartnershipId = Id<'partnership'>
export type LeadProviderId = Id<'lead provider'>
export type DeliveryPartnerId = Id<'delivery partner'>
export type SupplierId = Id<'materials supplier'>
export type AppropriateBodyId = Id<'appropriate body'>
export type ScheduleId = Id<'schedule'>
export type RecordId = Id<'induction record'>
export type ChangeId = Id<'change of circumstances'>

/** A fact keeps its id through all its versions. */
export type FactId = Id<string>

/** A teacher reference number: seven digits, one person. */
declare const trn: unique symbol
export type Trn = string & { readonly [trn]: true }

/** The TRN in a text, however it is punctuated, or `null`: `RP99/12345` is 9912345. */
export function parseTrn(text: string): Trn | null {
  const digits = text.replaceAll(/\D/g, '')
  return digits.length >= 5 && digits.length <= 7 ? (digits.padStart(7, '0') as Trn) : null
}

/** The start year of a cohort: 2025 is September 2025 to August 2026. */
export type Cohort = number
