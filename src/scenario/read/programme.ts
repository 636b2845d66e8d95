import { amiss, fieldsOf, optional, required, unread } from './reading.ts'
import type { Reader, Scope } from './reading.ts'
import type { Tree } from './tree.ts'
import { deliveryPartner, materials, oneOf, provider, text } from './values.ts'

const routes = ['provider-led', 'accredited-materials', 'diy', 'school-funded'] as const

/** How a school's people are trained, as a scenario writes it. */
export interface ProgrammeWritten {
  readonly programme: (typeof routes)[number]
  /** `null` with provider-led training: to be confirmed. */
  readonly provider: string | null
  readonly delivery_partner: string | null
  readonly materials: string | null
}

/** What a school may choose for a cohort: one of the routes, or that there is nothing to train. */
export const choice = oneOf('programme', [...routes, 'no-ects', 'not-yet-known'])

export const besideChoice = {
  provider: optional(provider),
  delivery_partner: optional(deliveryPartner),
  materials: optional(materials),
}

const written = fieldsOf(
  { programme: required(oneOf('programme', routes)), ...besideChoice },
  'a programme',
)

/** A programme as a map: `{ programme: diy }`. */
export const programme: Reader<ProgrammeWritten> = (tree, scope) => {
  if (tree.kind === 'word') {
    return amiss(tree, scope, `a programme is a map, as { programme: diy }; seen: "${tree.word}"`)
  }
  const read = written(tree, scope)
  return read === unread || !programmeMakesSense(read, tree.line, scope) ? unread : read
}

/** One of some words (`keep`, `default`), or a programme. */
export const programmeOr =
  <const Said extends string>(...words: readonly Said[]): Reader<Said | ProgrammeWritten> =>
  (tree: Tree, scope) => {
    if (tree.kind === 'map') return programme(tree, scope)
    const word = text(tree, scope)
    const chosen = words.find(each => each === word)
    if (chosen !== undefined || word === unread) return chosen ?? unread
    const choices = [...words.map(each => `"${each}"`), 'a map, as { programme: diy }'].join(' or ')
    return amiss(tree, scope, `unknown programme "${word}"; it is ${choices}`)
  }

/** Whether what stands beside a route belongs to it; says so where it does not. */
export function programmeMakesSense(
  {
    programme,
    provider,
    delivery_partner,
    materials,
  }: Omit<ProgrammeWritten, 'programme'> & {
    readonly programme: string
  },
  line: number,
  scope: Scope,
) {
  const faults = [
    provider !== null &&
      programme !== 'provider-led' &&
      programme !== 'school-funded' &&
      `"provider" does not belong to ${programme}`,
    delivery_partner !== null &&
      provider === null &&
      '"delivery_partner" needs "provider" beside it',
    materials !== null &&
      programme !== 'accredited-materials' &&
      `"materials" does not belong to ${programme}`,
  ].filter(fault => fault !== false)
  for (const fault of faults) scope.tell(line, fault)
  const paired = pairMakesSense(provider, delivery_partner, line, scope)
  return faults.length === 0 && paired
}

/** Whether the delivery partner is the provider's; a step to be refused may say otherwise. */
export function pairMakesSense(
  provider: string | null,
  deliveryPartner: string | null,
  line: number,
  scope: Scope,
) {
  if (provider === null || deliveryPartner === null || scope.mayBeRefused) return true
  const partners = scope.names.providers.get(provider)
  if (!partners || partners.has(deliveryPartner)) return true
  const known = [...partners].map(each => `"${each}"`).join(', ')
  scope.tell(line, `"${deliveryPartner}" is no delivery partner of ${provider}; known: ${known}`)
  return false
}
