import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { changes } from '../core/changes/all.ts'
import type { RuleId } from '../core/decision.ts'
import { standingRules } from '../core/standing/standing.ts'

/** What kind of reason there is for a rule. */
export const reasonKinds = ['law', 'contract', 'data', 'privacy', 'research', 'technical'] as const

/** One rule as the policy has it. */
export interface Rule {
  readonly id: RuleId
  readonly sentence: string
  readonly kind: (typeof reasonKinds)[number]
  readonly source: string
  /** The change that it decides, or what else the policy is of. */
  readonly policy: string
}

/** The policy by its rules, so that whatever is decided can say why. */
export interface Policies {
  readonly rule: (id: RuleId) => Rule
}

const core = fileURLToPath(new URL('../core', import.meta.url))

/** The rules that the deciding code cites: of each refusal, and of each standing. */
const cited = (): readonly RuleId[] => [
  ...Object.values(changes).flatMap(({ rules }) => Object.values<RuleId>(rules)),
  ...Object.values(standingRules),
]

/** Reads the policy, once, at the start; that the code cites a rule it has not is a fault. */
export function readPolicies(): Policies {
  const paths = readdirSync(core, { recursive: true, encoding: 'utf8' })
    .map(path => path.replaceAll('\\', '/'))
    .filter(path => path.endsWith('policy.md'))
  return policiesOf(
    paths.map(path => ({
      policy: path.split('/').at(-2) ?? '',
      text: readFileSync(`${core}/${path}`, 'utf8'),
    })),
    cited(),
  )
}

/** The policy out of its pages, with every rule that is cited. */
export function policiesOf(
  pages: readonly { readonly policy: string; readonly text: string }[],
  cites: readonly RuleId[],
): Policies {
  const rules = new Map<RuleId, Rule>()
  for (const { policy, text } of pages)
    for (const rule of rulesIn(policy, text)) {
      if (rules.has(rule.id)) throw new Error(`There are two rules ${rule.id}`)
      rules.set(rule.id, rule)
    }
  const rule = (id: RuleId) => {
    const found = rules.get(id)
    if (found === undefined) throw new Error(`No policy.md has a rule ${id}`)
    return found
  }
  cites.forEach(rule)
  return { rule }
}

/** A rule is a row of the table: its id, its sentence, the kind of reason, and the source. */
function rulesIn(policy: string, text: string): readonly Rule[] {
  return text.split('\n').flatMap(line => {
    const [, id = '', sentence = '', kind = '', source = ''] = line
      .split('|')
      .map(cell => cell.trim())
    if (!/^[A-Z]{2,5}-\d+$/.test(id)) return []
    const known = reasonKinds.find(other => other === kind)
    if (known === undefined) throw new Error(`Rule ${id} has no kind of reason: "${kind}"`)
    if (sentence === '' || source === '') throw new Error(`Rule ${id} lacks sentence or source`)
    return [{ id: id as RuleId, sentence, kind: known, source, policy }]
  })
}
