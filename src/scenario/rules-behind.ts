import { changes } from '../core/changes/all.ts'
import type { RuleId } from '../core/decision.ts'
import { rulesOfPayments } from './sentences-of-payments.ts'

/** The rules behind a reason for refusing: one, or one of each change that may give it. */
export function rulesBehind(reason: string): readonly RuleId[] {
  const tables = [...Object.values(changes).map(({ rules }) => rules), rulesOfPayments]
  const rules = tables.flatMap(table =>
    Object.entries<RuleId>(table).flatMap(([other, rule]) => (other === reason ? [rule] : [])),
  )
  return [...new Set(rules)]
}
