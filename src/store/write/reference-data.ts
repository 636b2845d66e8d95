import type { Database } from '../database.ts'
import { writeCalendar } from './reference-calendar.ts'
import { writeOrganisations } from './reference-organisations.ts'
import { writeStatementsOfProviders } from './payments-statements.ts'
import { writeRegisterLists } from './reference-register.ts'

/** A row of a list, with the names of its table's columns; days and numbers as text. */
export type ListedRow = Readonly<Record<string, string | number | null>>

/** The lists that hold for everybody, each named for its table. */
export interface ReferenceLists {
  readonly cohort: readonly ListedRow[]
  readonly schedule: readonly ListedRow[]
  readonly milestone: readonly ListedRow[]
  readonly statementCalendar: readonly ListedRow[]
  readonly leadProvider: readonly ListedRow[]
  readonly leadProviderCohort: readonly ListedRow[]
  readonly deliveryPartner: readonly ListedRow[]
  readonly providerPairing: readonly ListedRow[]
  readonly materialsSupplier: readonly ListedRow[]
  readonly appropriateBody: readonly ListedRow[]
  readonly localAuthority: readonly ListedRow[]
  readonly district: readonly ListedRow[]
  readonly establishmentType: readonly ListedRow[]
  readonly establishmentStatus: readonly ListedRow[]
  readonly schoolPhase: readonly ListedRow[]
}

/**
 * Makes the lists in the database say what these say, and answers with how many rows that took.
 * What is no longer listed stays, since histories may point at it.
 */
export const writeReferenceData = (database: Database, lists: ReferenceLists): Promise<number> =>
  database.transaction(
    async held =>
      (await writeRegisterLists(held, lists)) +
      (await writeCalendar(held, lists)) +
      (await writeOrganisations(held, lists)) +
      (await writeStatementsOfProviders(held)),
  )
