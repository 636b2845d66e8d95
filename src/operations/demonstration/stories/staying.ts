import { cast } from '../cast.ts'
import type { Days } from '../days.ts'
import { ambition, materialsOf, ownDesign, trainedBy, ucl } from '../offers.ts'
import { changesDetails, changesProgramme, leaves, movesOut, registers } from '../reports.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

/** Those who join, change while they stay, leave for no other school, and come back. */
export const staying = (days: Days): readonly Step[] => [
  ...joining(days),
  ...leaving(days),
  ...changing(days),
]

const joining = ({ ahead }: Days): readonly Step[] => [
  registers({ who: cast.dylan, school: 'robinHood', on: ahead(-8), start: ahead(25) }),
  registers({ who: cast.kit, school: 'sevenHills', on: ahead(-2), start: ahead(10) }),
]

const leaving = ({ previous, ahead }: Days): readonly Step[] => [
  begins(cast.harriet, 'sevenHills', previous),
  leaves({
    who: cast.harriet,
    school: 'sevenHills',
    on: ahead(-3),
    leavesOn: ahead(7),
    because: 'left-teaching-profession',
  }),
  begins(cast.emeka, 'robinHood', previous),
  leaves({
    who: cast.emeka,
    school: 'robinHood',
    on: ahead(-92),
    leavesOn: ahead(-90),
    because: 'long-term-absence',
  }),
  registers({
    who: cast.emeka,
    school: 'robinHood',
    on: ahead(-16),
    start: ahead(-15),
    again: 'returns',
  }),
  begins(cast.patience, 'lawnswood', previous),
  leaves({
    who: cast.patience,
    school: 'lawnswood',
    on: ahead(-61),
    leavesOn: ahead(-50),
    because: 'other',
  }),
  begins(cast.stefan, 'lawnswood', previous),
  movesOut({ who: cast.stefan, school: 'lawnswood', on: ahead(-21), leavesOn: ahead(21) }),
  movesOut({
    who: cast.stefan,
    school: 'lawnswood',
    on: ahead(-6),
    leavesOn: ahead(35),
    again: 'later than was said',
  }),
]

const changing = ({ previous, ahead }: Days): readonly Step[] => [
  begins(cast.amelia, 'allertonGrange', previous),
  changesProgramme({
    who: [cast.amelia],
    school: 'allertonGrange',
    on: ahead(-77),
    from: ahead(-70),
    to: trainedBy(ambition, previous),
  }),
  begins(cast.jamal, 'allertonGrange', previous),
  begins(cast.freya, 'allertonGrange', previous),
  changesProgramme({
    who: [cast.jamal, cast.freya],
    school: 'allertonGrange',
    on: ahead(-46),
    from: ahead(-45),
    to: materialsOf(ucl),
  }),
  begins(cast.rowan, 'allertonGrange', previous),
  changesProgramme({
    who: [cast.rowan],
    school: 'allertonGrange',
    on: ahead(-9),
    from: ahead(30),
    to: ownDesign,
  }),
  begins(cast.hana, 'sevenHills', previous),
  changesDetails({
    who: cast.hana,
    school: 'sevenHills',
    on: ahead(-42),
    fullName: 'Hana Suzuki-Price',
    email: 'hana.suzuki-price@seven-hills.example',
    reason: 'She has married',
  }),
]
