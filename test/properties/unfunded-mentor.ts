import * as acts from '../language/acts.ts'
import { ownDesign } from '../language/programmes.ts'
import { asha, nia, oak } from '../language/world.ts'
import { lives, type Turn } from './lives.ts'

/*
 * Random lives in which a provider sees an ECT's mentor whom it does not train: by chance that
 * seldom comes about, and it is what ties the view of one person to that of another.
 */

const beginning: readonly Turn[] = [
  {
    waiting: 7,
    report: today => acts.transfersIn(oak, nia, today, ownDesign, { as: 'mentor' }),
  },
  { waiting: 0, report: today => acts.assigns(oak, nia, asha, today) },
]

/** Any life that goes on from there. */
export const livesWithUnfundedMentor = lives.map(turns => [...beginning, ...turns])
