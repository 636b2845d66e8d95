import type { CalendarDate } from '../../core/calendar.ts'
import type { AnyRefusal, Change } from '../../core/decision.ts'
import type {
  AppropriateBodyId,
  ChangeId,
  Cohort,
  DeliveryPartnerId,
  LeadProviderId,
  PersonId,
  SchoolId,
  SupplierId,
  Trn,
} from '../../core/identity.ts'
import type { Actor } from '../../core/situation.ts'
import { idNamed } from '../../ids.ts'
import { confirm, type Confirmed } from '../confirm.ts'
import type { World } from '../world.ts'
import type { SchoolKey } from './schools.ts'

/** Who reports a change: a school, a lead provider by its name, or DfE. */
export type Reporter =
  { readonly school: SchoolKey } | { readonly leadProvider: string } | { readonly dfe: true }

/** What the words of a story stand for in this database. */
export interface Known {
  readonly school: (key: SchoolKey) => SchoolId
  readonly person: (trn: Trn) => PersonId
  readonly leadProvider: (name: string) => LeadProviderId
  /** A provider, and a delivery partner that it works with in the cohort. */
  readonly pair: (leadProvider: string, cohort: Cohort) => ProviderPair
  /** The same provider, and another delivery partner of its in the cohort. */
  readonly otherPair: (leadProvider: string, cohort: Cohort) => ProviderPair
  /** The cohort of somebody who starts on a day: the newest, if that one is not listed yet. */
  readonly cohortOfStart: (start: CalendarDate) => Cohort
  readonly supplier: (name: string) => SupplierId
  readonly body: (name: string) => AppropriateBodyId
  readonly actor: (reporter: Reporter) => Actor
}

export interface ProviderPair {
  readonly leadProvider: LeadProviderId
  readonly deliveryPartner: DeliveryPartnerId
}

/** One change of a story: who reports it, and on which day. */
export interface Step {
  /**
   * Its own in the whole demonstration: the id of the change follows from it. No day is in it, so
   * that a demonstration that was interrupted can be carried on tomorrow.
   */
  readonly key: string
  readonly on: CalendarDate
  readonly by: Reporter
  readonly confirm: (world: World, known: Known) => Promise<Confirmed<AnyRefusal>>
}

/** The id of a change of the demonstration: the same each time that the story is told. */
export const changeIdOf = ({ key }: Pick<Step, 'key'>) =>
  idNamed('change of the demonstration', key) as ChangeId

/** A step that asks for a change. What it asks for is made when its turn comes. */
export function step<Name extends string, Request, Refusal extends AnyRefusal>(
  change: Change<Name, Request, Refusal>,
  { on, by, about, reason }: Pick<Step, 'on' | 'by'> & { about: string; reason?: string },
  request: (known: Known) => Request,
): Step {
  const key = `${change.name}: ${about}`
  return {
    key,
    on,
    by,
    confirm: (world, known) =>
      confirm(world, {
        change,
        request: request(known),
        id: changeIdOf({ key }),
        by: known.actor(by),
        ...(reason === undefined ? {} : { reason }),
      }),
  }
}
