import { cast } from '../cast.ts'
import type { Days } from '../days.ts'
import { ambition } from '../offers.ts'
import { completes, defers, undoes } from '../reports.ts'
import { changesSchedule } from '../reports-of-providers.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

/** Those whose provider pauses or stretches their training, and those who complete induction. */
export const pausing = (days: Days): readonly Step[] => [
  ...deferred(days),
  ...extended(days),
  ...completed(days),
]

function deferred({ previous, ahead }: Days): readonly Step[] {
  const byMistake = defers({
    who: cast.wanda,
    leadProvider: ambition,
    on: ahead(-24),
    because: 'other',
  })
  return [
    begins(cast.imogen, 'sevenHills', previous),
    defers({
      who: cast.imogen,
      leadProvider: ambition,
      on: ahead(-38),
      because: 'parental-leave',
    }),
    begins(cast.solomon, 'sevenHills', previous, { as: 'mentor' }),
    defers({
      who: cast.solomon,
      as: 'mentor',
      leadProvider: ambition,
      on: ahead(-31),
      because: 'career-break',
    }),
    begins(cast.wanda, 'sevenHills', previous),
    byMistake,
    undoes(byMistake, ahead(-23), 'Another teacher was meant'),
  ]
}

function extended({ ahead }: Days): readonly Step[] {
  const byMistake = changesSchedule({
    who: cast.wanda,
    leadProvider: ambition,
    on: ahead(-22),
    schedule: 'ecf-standard-april',
  })
  return [
    changesSchedule({
      who: cast.imogen,
      leadProvider: ambition,
      on: ahead(-37),
      schedule: 'ecf-extended-september',
    }),
    byMistake,
    undoes(byMistake, ahead(-21), 'Another teacher was meant'),
  ]
}

function completed({ earlier, ahead }: Days): readonly Step[] {
  const byMistake = completes({ who: cast.wanda, on: ahead(-14), completedOn: ahead(-15) })
  return [
    begins(cast.rhys, 'sevenHills', earlier),
    completes({ who: cast.rhys, on: ahead(-19), completedOn: ahead(-20) }),
    byMistake,
    undoes(byMistake, ahead(-13), 'The record was of somebody else'),
  ]
}
