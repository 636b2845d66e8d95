import { addDays } from '../../../core/calendar.ts'
import { cast } from '../cast.ts'
import { startOf, type Days } from '../days.ts'
import { assigns, movesIn, movesOut, registers } from '../reports.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

/** Mentors come before those whom they mentor. */
export const mentorsBegin = ({ cohorts, previous }: Days): readonly Step[] => {
  const first = cohorts.at(0) ?? previous
  return [
    begins(cast.beatrice, 'sevenHills', first, { as: 'mentor' }),
    begins(cast.marcus, 'lawnswood', first, { as: 'mentor' }),
    begins(cast.ingrid, 'lawnswood', first, { as: 'mentor' }),
    begins(cast.hugh, 'westOaks', first, { as: 'mentor' }),
    begins(cast.chiara, 'allertonGrange', first),
    begins(cast.tariq, 'crossleyStreet', first, { as: 'mentor' }),
  ]
}

/** Mentors who move, who serve two schools, who leave; an ECT who became one. */
export const mentors = (days: Days): readonly Step[] => [
  ...atTwoSchools(days),
  ...replaced(days),
  registers({
    who: cast.chiara,
    as: 'mentor',
    school: 'allertonGrange',
    on: addDays(startOf(days.previous), 5),
    start: addDays(startOf(days.previous), 6),
  }),
  assigns({
    who: cast.rowan,
    school: 'allertonGrange',
    on: days.ahead(-100),
    from: days.ahead(-98),
    mentor: cast.chiara,
  }),
  assigns({
    who: cast.siobhan,
    school: 'westOaks',
    on: days.ahead(-68),
    from: days.ahead(-67),
    mentor: cast.hugh,
  }),
  movesOut({
    who: cast.hugh,
    as: 'mentor',
    school: 'westOaks',
    on: days.ahead(-7),
    leavesOn: days.ahead(7),
  }),
  movesIn({
    who: cast.tariq,
    as: 'mentor',
    school: 'sevenHills',
    on: days.ahead(-11),
    joiningOn: days.ahead(28),
    programme: { choose: 'default' },
  }),
]

const atTwoSchools = ({ previous, ahead }: Days): readonly Step[] => [
  begins(cast.beatrice, 'robinHood', previous, { as: 'mentor' }),
  assigns({
    who: cast.hana,
    school: 'sevenHills',
    on: ahead(-190),
    from: ahead(-189),
    mentor: cast.beatrice,
  }),
  assigns({
    who: cast.darcy,
    school: 'robinHood',
    on: ahead(-64),
    from: ahead(-63),
    mentor: cast.beatrice,
  }),
]

const replaced = ({ ahead }: Days): readonly Step[] => [
  assigns({
    who: cast.stefan,
    school: 'lawnswood',
    on: ahead(-180),
    from: ahead(-179),
    mentor: cast.marcus,
  }),
  movesIn({
    who: cast.marcus,
    as: 'mentor',
    school: 'allertonGrange',
    on: ahead(-91),
    joiningOn: ahead(-88),
    programme: { choose: 'keep' },
  }),
  assigns({
    who: cast.stefan,
    school: 'lawnswood',
    on: ahead(-82),
    from: ahead(-81),
    mentor: cast.ingrid,
    again: 'her second mentor',
  }),
]
