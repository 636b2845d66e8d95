import { changes } from '../core/changes/all.ts'
import type { RuleId } from '../core/decision.ts'

/** The rules behind a reason for refusing: one, or one of each change that may give it. */
export function rulesBehind(reason: string): readonly RuleId[] {
  const rules = Object.values(changes).flatMap(change =>
    Object.entries<RuleId>(change.rules).flatMap(([other, rule]) =>
      other === reason ? [rule] : [],
    ),
  )
  return [...new Set(rules)]
}
