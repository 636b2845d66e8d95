import type { FuzzWorld, ProviderName } from './fuzz-world.ts'
import type { Made } from './secrets.ts'

/** Everything that both providers can read, as text, under names such as `ucl participant (id)`. */
export type Resources = ReadonlyMap<string, string>

const everyCohort = 'filter[cohort]=2020,2021,2022,2023,2024,2025'

const lists = [
  `/participants/ecf?${everyCohort}&`,
  '/participants/ecf/transfers?',
  '/unfunded-mentors/ecf?',
  '/participant-declarations?',
  `/partnerships/ecf?${everyCohort}&`,
  `/delivery-partners?${everyCohort}&`,
  `/statements?${everyCohort}&`,
  '/schools/ecf?filter[cohort]=2023&',
  '/schools/ecf?filter[cohort]=2024&',
]

/** Reads all lists as both providers. */
export async function resourcesOf({ api, tokens }: FuzzWorld): Promise<Resources> {
  const all = new Map<string, string>()
  for (const who of ['ambition', 'ucl'] as const)
    for (const list of lists) {
      const headers = { authorization: `Bearer ${tokens[who]}` }
      const answer = await fetch(`${api.url}/api/v3${list}page[per_page]=3000`, { headers })
      const { data } = (await answer.json()) as { readonly data: readonly Made[] }
      for (const resource of data) {
        const { type, id, attributes } = resource
        const cohort = type === 'school' ? ` ${String(attributes['cohort'])}` : ''
        all.set(`${who} ${type} ${id}${cohort}`, JSON.stringify(attributes))
      }
    }
  return all
}

/** The names of what reads otherwise than before. */
export const movedBetween = (before: Resources, after: Resources): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    name => before.get(name) !== after.get(name),
  )

/** Whether something may read otherwise after a write that answered with `made`. */
export function mayMove(name: string, by: ProviderName, { id, type, attributes }: Made): boolean {
  const [who, what, which] = name.split(' ')
  const own = who === by
  if (type === 'participant')
    return own && which === id && (what === type || what === 'participant-transfer')
  if (type === 'participant-declaration')
    return (
      (what === type && which === id) ||
      (own && what === 'participant' && which === attributes['participant_id'])
    )
  return (
    (own && what === type && which === id) ||
    (what === 'school' && which === attributes['school_id']) ||
    (own && what === 'participant')
  )
}
