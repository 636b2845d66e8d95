import type {
  DeliveryPartnerId,
  LeadProviderId,
  SchoolId,
  SupplierId,
  Trn,
} from '../../core/identity.ts'
import { idNamed } from '../../ids.ts'
import type { World } from '../world.ts'

/*
 * The ids behind the names of a scenario. Organisations have the ids that their names have in every
 * installation, so that nothing has to be looked up.
 */

export const providerId = (name: string) => idNamed('lead provider', name) as LeadProviderId
export const partnerId = (name: string) => idNamed('delivery partner', name) as DeliveryPartnerId
export const supplierId = (name: string) => idNamed('materials supplier', name) as SupplierId

export const schoolId = (world: World, name: string) =>
  idNamed('school', named(world.schools, name).urn) as SchoolId

export const teacherOf = (world: World, name: string) => named(world.teachers, name)
export const trnOf = (world: World, name: string) => teacherOf(world, name).trn as Trn

function named<Value>(values: Readonly<Record<string, Value>>, name: string): Value {
  const value = values[name]
  if (value === undefined) throw new Error(`The world has no ${name}`)
  return value
}
