import { oneOf } from './values.ts'

/** Every verb of the language, which is the name of a change: `transfer in` is `transfer-in`. */
export const verbNames = [
  'choose programme',
  'register',
  'assign mentor',
  'unassign mentor',
  'transfer in',
  'transfer out',
  'report leaving',
  'change programme',
  'challenge partnership',
  'accept partnership',
  'change details',
  'appoint appropriate body',
  'correct',
  'undo',
  'confirm partnership',
  'change delivery partner',
  'defer',
  'resume',
  'withdraw',
  'change schedule',
  'declare',
  'void',
  'complete',
  'change cohort',
  'merge people',
  'close cohort',
] as const

export type VerbName = (typeof verbNames)[number]

/** The name of a verb, where a scenario speaks of a change. */
export const verbs = oneOf('verb', verbNames)
