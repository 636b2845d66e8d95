import { day } from '../../../core/calendar.ts'
import { cast } from '../cast.ts'
import { movesIn } from '../reports.ts'
import type { Step } from '../steps.ts'
import { begins } from './beginning.ts'

/** The school closed in 2023; those who were there went on at its successor. */
export const closedSchool = (): readonly Step[] => [
  begins(cast.tess, 'cavendish', 2021, { as: 'mentor' }),
  begins(cast.alma, 'cavendish', 2021, { mentor: cast.tess }),
  begins(cast.jonah, 'cavendish', 2022, { mentor: cast.tess }),
  movesIn({ ...toSuccessor, who: cast.tess, as: 'mentor' }),
  movesIn({ ...toSuccessor, who: cast.alma, mentor: cast.tess }),
  movesIn({ ...toSuccessor, who: cast.jonah, mentor: cast.tess }),
]

const toSuccessor = {
  school: 'cavendishAcademy',
  on: day('2023-04-24'),
  joiningOn: day('2023-05-01'),
  programme: { choose: 'keep' },
} as const
