import { cast } from '../cast.ts'
import type { Days } from '../days.ts'
import { ambition, materialsOf, ownDesign, paidBySchool, trainedBy, ucl } from '../offers.ts'
import { movesIn, movesOut } from '../reports.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

const keep = { choose: 'keep' } as const
const schoolsDefault = { choose: 'default' } as const

/** ECTs who move between schools: some have, some do today, some will. */
export function moves(days: Days): readonly Step[] {
  const { previous } = days
  return [
    begins(cast.nadia, 'lawnswood', previous),
    begins(cast.owen, 'allertonGrange', previous),
    begins(cast.zoe, 'sevenHills', previous),
    begins(cast.callum, 'allertonGrange', previous),
    begins(cast.aoife, 'westOaks', previous),
    begins(cast.sukarno, 'stMarys', previous),
    begins(cast.minh, 'gateways', previous),
    begins(cast.jose, 'carrManor', previous),
    begins(cast.wilhelmina, 'carrManor', previous),
    begins(cast.siobhan, 'robinHood', previous),
    begins(cast.darcy, 'westOaks', previous),
    begins(cast.li, 'stMarys', previous),
    begins(cast.tobias, 'gateways', previous),
    begins(cast.farah, 'lawnswood', previous),
    begins(cast.isla, 'robinHood', previous),
    begins(cast.omar, 'sevenHills', previous),
    ...thoseWhoKeep(days),
    ...thoseWhoTakeTheDefault(days),
    ...thoseWhoTakeAnother(days),
    movesOut({
      who: cast.owen,
      school: 'allertonGrange',
      on: days.ahead(-14),
      leavesOn: days.ahead(7),
    }),
  ]
}

/** On each route; two of them wait for a provider. */
const thoseWhoKeep = ({ ahead }: Days): readonly Step[] => [
  movesIn({
    who: cast.jose,
    school: 'sevenHills',
    on: ahead(-155),
    joiningOn: ahead(-150),
    programme: keep,
  }),
  movesIn({
    who: cast.wilhelmina,
    school: 'morley',
    on: ahead(-145),
    joiningOn: ahead(-140),
    programme: keep,
  }),
  movesIn({
    who: cast.minh,
    school: 'westOaks',
    on: ahead(-95),
    joiningOn: ahead(-90),
    programme: keep,
  }),
  movesIn({
    who: cast.aoife,
    school: 'gateways',
    on: ahead(-85),
    joiningOn: ahead(-80),
    programme: keep,
  }),
  movesIn({
    who: cast.sukarno,
    school: 'allertonGrange',
    on: ahead(-74),
    joiningOn: ahead(-75),
    programme: keep,
  }),
  movesIn({
    who: cast.nadia,
    school: 'sevenHills',
    on: ahead(-10),
    joiningOn: ahead(30),
    programme: keep,
  }),
]

const thoseWhoTakeTheDefault = ({ ahead }: Days): readonly Step[] => [
  movesIn({
    who: cast.li,
    school: 'gateways',
    on: ahead(-105),
    joiningOn: ahead(-100),
    programme: schoolsDefault,
  }),
  movesIn({
    who: cast.siobhan,
    school: 'westOaks',
    on: ahead(-72),
    joiningOn: ahead(-70),
    programme: schoolsDefault,
  }),
  movesIn({
    who: cast.darcy,
    school: 'robinHood',
    on: ahead(-66),
    joiningOn: ahead(-65),
    programme: schoolsDefault,
  }),
  movesIn({
    who: cast.zoe,
    school: 'allertonGrange',
    on: ahead(-50),
    joiningOn: ahead(-40),
    programme: schoolsDefault,
  }),
  movesIn({
    who: cast.farah,
    school: 'stMarys',
    on: ahead(-20),
    joiningOn: ahead(0),
    programme: schoolsDefault,
  }),
]

const thoseWhoTakeAnother = ({ ahead, previous }: Days): readonly Step[] => [
  movesIn({
    who: cast.callum,
    school: 'stMarys',
    on: ahead(-55),
    joiningOn: ahead(-60),
    programme: { offer: materialsOf(ambition) },
  }),
  movesIn({
    who: cast.tobias,
    school: 'sevenHills',
    on: ahead(-33),
    joiningOn: ahead(-30),
    programme: { offer: trainedBy(ucl, previous) },
  }),
  movesIn({
    who: cast.omar,
    school: 'lawnswood',
    on: ahead(-26),
    joiningOn: ahead(-25),
    programme: { offer: paidBySchool },
  }),
  movesIn({
    who: cast.isla,
    school: 'allertonGrange',
    on: ahead(-4),
    joiningOn: ahead(14),
    programme: { offer: ownDesign },
  }),
]
