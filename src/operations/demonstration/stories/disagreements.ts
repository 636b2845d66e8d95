import { cast } from '../cast.ts'
import type { Days } from '../days.ts'
import { movesIn, movesOut } from '../reports.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

const keep = { choose: 'keep' } as const
const schoolsDefault = { choose: 'default' } as const

/** Two schools, two reports, one boundary; and three schools. */
export const disagreements = (days: Days): readonly Step[] => [
  ...newSchoolFirst(days),
  ...oldSchoolFirst(days),
  ...severalMoves(days),
]

const newSchoolFirst = ({ previous, ahead }: Days): readonly Step[] => [
  begins(cast.gareth, 'crossleyStreet', previous),
  movesIn({
    who: cast.gareth,
    school: 'princeHenrys',
    on: ahead(-40),
    joiningOn: ahead(-30),
    programme: keep,
  }),
  movesOut({
    who: cast.gareth,
    school: 'crossleyStreet',
    on: ahead(-25),
    leavesOn: ahead(-20),
  }),
  begins(cast.ines, 'crossleyStreet', previous),
  movesIn({
    who: cast.ines,
    school: 'princeHenrys',
    on: ahead(-39),
    joiningOn: ahead(-28),
    programme: schoolsDefault,
  }),
  movesOut({
    who: cast.ines,
    school: 'crossleyStreet',
    on: ahead(-19),
    leavesOn: ahead(-45),
  }),
]

const oldSchoolFirst = ({ previous, ahead }: Days): readonly Step[] => [
  begins(cast.kwame, 'crossleyStreet', previous),
  movesOut({
    who: cast.kwame,
    school: 'crossleyStreet',
    on: ahead(-71),
    leavesOn: ahead(-60),
  }),
  movesIn({
    who: cast.kwame,
    school: 'robinHood',
    on: ahead(-18),
    joiningOn: ahead(-15),
    programme: schoolsDefault,
  }),
  begins(cast.ruth, 'crossleyStreet', previous),
  movesOut({
    who: cast.ruth,
    school: 'crossleyStreet',
    on: ahead(-51),
    leavesOn: ahead(-10),
  }),
  movesIn({
    who: cast.ruth,
    school: 'lawnswood',
    on: ahead(-31),
    joiningOn: ahead(-22),
    programme: schoolsDefault,
  }),
]

/** A third school claims somebody before she began at the second; and somebody moves twice. */
const severalMoves = ({ previous, ahead }: Days): readonly Step[] => [
  begins(cast.leon, 'sevenHills', previous),
  movesIn({
    who: cast.leon,
    school: 'cavendishAcademy',
    on: ahead(-12),
    joiningOn: ahead(45),
    programme: schoolsDefault,
  }),
  movesIn({
    who: cast.leon,
    school: 'allertonGrange',
    on: ahead(-5),
    joiningOn: ahead(20),
    programme: keep,
  }),
  begins(cast.bronwen, 'lawnswood', previous),
  movesIn({
    who: cast.bronwen,
    school: 'sevenHills',
    on: ahead(-135),
    joiningOn: ahead(-130),
    programme: keep,
  }),
  movesIn({
    who: cast.bronwen,
    school: 'robinHood',
    on: ahead(-36),
    joiningOn: ahead(-35),
    programme: schoolsDefault,
  }),
]
