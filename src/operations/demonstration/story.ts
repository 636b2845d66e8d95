import { addDays, earliest } from '../../core/calendar.ts'
import { cast, notRegistered } from './cast.ts'
import { ordinaryTeachers } from './crowd.ts'
import type { Days } from './days.ts'
import type { InventedTeacher } from './people.ts'
import { programmes } from './programmes.ts'
import type { Step } from './steps.ts'
import { closedSchool } from './stories/closed-school.ts'
import { corrections } from './stories/corrections.ts'
import { declarations } from './stories/declarations.ts'
import { disagreements } from './stories/disagreements.ts'
import { mentors, mentorsBegin } from './stories/mentors.ts'
import { moves } from './stories/moves.ts'
import { ordinary } from './stories/ordinary.ts'
import { partnerships } from './stories/partnerships.ts'
import { pausing } from './stories/pausing.ts'
import { staying } from './stories/staying.ts'

/** Everything that has happened, and everybody whom the national record knows. */
export interface Story {
  readonly teachers: readonly InventedTeacher[]
  readonly steps: readonly Step[]
}

/** Those whom a newcomer may register: `docs/how-to/use-the-demonstration.md` lists them. */
export const toRegister = (): readonly InventedTeacher[] => [
  ...notRegistered,
  ...ordinaryTeachers(921, 20),
]

/** The story of the demonstration, as it is told on a day. */
export function storyOf(days: Days): Story {
  const crowd = ordinary(days)
  return {
    teachers: [...Object.values(cast), ...toRegister(), ...crowd.teachers],
    steps: inOrder(
      [
        ...programmes(days),
        ...mentorsBegin(days),
        ...crowd.steps,
        ...moves(days),
        ...disagreements(days),
        ...staying(days),
        ...pausing(days),
        ...mentors(days),
        ...corrections(days),
        ...partnerships(days),
        ...closedSchool(),
        ...declarations(days),
      ],
      days,
    ),
  }
}

/** By the day of the report. Nothing is reported on a day that has not passed. */
const inOrder = (steps: readonly Step[], { today }: Days): readonly Step[] =>
  steps
    .map(step => ({ ...step, on: earliest(step.on, addDays(today, -1)) ?? step.on }))
    .toSorted((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))
