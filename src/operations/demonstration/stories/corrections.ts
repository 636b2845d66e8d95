import { addDays, day } from '../../../core/calendar.ts'
import { cast } from '../cast.ts'
import { startOf, type Days } from '../days.ts'
import { materialsOf, ownDesign, teachFirst, ucl } from '../offers.ts'
import {
  assigns,
  changesDetails,
  changesProgramme,
  chooses,
  confirms,
  corrects,
  leaves,
  movesIn,
  movesOut,
  registers,
  undoes,
} from '../reports.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

/** A mistake, and the same party's word that it was one: of each change of circumstances. */
export const corrections = (days: Days): readonly Step[] => [
  begins(cast.ewan, 'lawnswood', days.previous),
  begins(cast.priya, 'lawnswood', days.previous),
  begins(cast.noor, 'lawnswood', days.previous),
  begins(cast.gemma, 'lawnswood', days.previous),
  begins(cast.felix, 'lawnswood', days.previous),
  changesDetails({
    who: cast.noor,
    school: 'lawnswood',
    on: days.ahead(-27),
    fullName: 'Noor Al-Rashid',
    because: 'entered-wrongly',
  }),
  ...firstDaysTypedWrongly(days),
  ...mistakesAboutMoves(days),
  ...mistakesOfOneSchool(days),
  ...mistakesAboutCohorts(days),
]

const undone = (mistake: Step, days: Days, on: number, reason: string): readonly Step[] => [
  mistake,
  undoes(mistake, days.ahead(on), reason),
]

/** One was wrong since the registration; of the other it turned out that it had been right. */
function firstDaysTypedWrongly(days: Days): readonly Step[] {
  const record = startOf(days.previous)
  const typed = { school: 'lawnswood', record, from: addDays(record, 7) } as const
  return [
    corrects({
      ...typed,
      who: cast.felix,
      on: days.ahead(-20),
      because: 'The first day of term was typed, and he began a week later',
    }),
    ...undone(
      corrects({
        ...typed,
        who: cast.priya,
        on: days.ahead(-11),
        because: 'She began a week later',
      }),
      days,
      -10,
      'It was Felix who began later',
    ),
  ]
}

const mistakesAboutMoves = (days: Days): readonly Step[] => [
  ...undone(
    registers({
      who: cast.lottie,
      school: 'lawnswood',
      on: days.ahead(-53),
      start: days.ahead(-52),
    }),
    days,
    -49,
    'She never took the post',
  ),
  ...undone(
    movesIn({
      who: cast.ewan,
      school: 'robinHood',
      on: days.ahead(-35),
      joiningOn: days.ahead(-30),
      programme: { choose: 'default' },
    }),
    days,
    -29,
    'Another Ewan McAllister was meant',
  ),
  ...undone(
    movesOut({
      who: cast.priya,
      school: 'lawnswood',
      on: days.ahead(-24),
      leavesOn: days.ahead(12),
    }),
    days,
    -17,
    'She stays after all',
  ),
  ...undone(
    leaves({
      who: cast.priya,
      school: 'lawnswood',
      on: days.ahead(-15),
      leavesOn: days.ahead(40),
      because: 'other',
    }),
    days,
    -13,
    'She stays after all',
  ),
]

const mistakesOfOneSchool = (days: Days): readonly Step[] => [
  ...undone(
    assigns({
      who: cast.gemma,
      school: 'lawnswood',
      on: days.ahead(-38),
      from: days.ahead(-38),
      mentor: cast.ingrid,
    }),
    days,
    -37,
    'Another ECT was meant',
  ),
  ...undone(
    changesProgramme({
      who: [cast.gemma],
      school: 'lawnswood',
      on: days.ahead(-34),
      from: days.ahead(-32),
      to: ownDesign,
    }),
    days,
    -23,
    'She trains with the provider',
  ),
  ...undone(
    changesDetails({
      who: cast.felix,
      school: 'lawnswood',
      on: days.ahead(-48),
      email: 'felix@lawnswood.example',
    }),
    days,
    -47,
    'The address is a colleague’s',
  ),
]

/** Before anybody is registered in the cohort: a choice that somebody took is not undone. */
const mistakesAboutCohorts = (days: Days): readonly Step[] => {
  const choice = chooses({
    school: 'allertonGrange',
    cohort: days.current,
    on: day(`${days.current}-05-22`),
    chosen: materialsOf(ucl),
    again: 'by mistake',
  })
  const confirmation = confirms({
    school: 'stMarys',
    cohort: days.current,
    leadProvider: teachFirst,
    on: days.ahead(-2),
  })
  return [
    choice,
    undoes(choice, addDays(choice.on, 1), 'The governors had not agreed'),
    ...undone(confirmation, days, -1, 'The school was confused with another St Mary’s'),
  ]
}
