import { day } from '../../../core/calendar.ts'
import { cast } from '../cast.ts'
import type { Days } from '../days.ts'
import { ambition, bestPractice, teachFirst } from '../offers.ts'
import { confirms, undoes } from '../reports.ts'
import { accepts, appoints, challenges } from '../reports-of-partnerships.ts'
import { changesPartner } from '../reports-of-providers.ts'
import type { Step } from '../steps.ts'

/** Providers that confirmed where another training was chosen, and appropriate bodies. */
export const partnerships = (days: Days): readonly Step[] => [
  ...beside(days),
  ...accepted(days),
  ...challenged(days),
  ...withAnotherPartner(days),
  ...bodies(days),
]

/** One that the tutor may still accept or challenge. */
const beside = ({ current, ahead }: Days): readonly Step[] => [
  confirms({ on: ahead(-5), school: 'westOaks', cohort: current, leadProvider: ambition }),
]

const accepted = ({ earlier, previous, ahead }: Days): readonly Step[] => {
  const atWestOaks = { school: 'westOaks', cohort: earlier, leadProvider: bestPractice } as const
  const byMistake = accepts({
    on: ahead(-31),
    school: 'stMarys',
    cohort: previous,
    leadProvider: teachFirst,
  })
  return [
    confirms({ on: ahead(-40), ...atWestOaks }),
    accepts({ on: ahead(-36), ...atWestOaks }),
    byMistake,
    undoes(byMistake, ahead(-30), 'The governors want to keep the materials'),
  ]
}

const challenged = ({ current }: Days): readonly Step[] => {
  const atCrossley = {
    school: 'crossleyStreet',
    cohort: current,
    leadProvider: teachFirst,
  } as const
  const byMistake = challenges({
    on: day(`${current}-05-29`),
    school: 'sevenHills',
    cohort: current,
    leadProvider: ambition,
    because: 'do_not_recognise',
  })
  return [
    confirms({ on: day(`${current}-05-26`), ...atCrossley }),
    challenges({ on: day(`${current}-05-27`), ...atCrossley, because: 'no_ects' }),
    byMistake,
    undoes(byMistake, day(`${current}-05-30`), 'The headteacher had agreed with the provider'),
  ]
}

const withAnotherPartner = ({ earlier, ahead }: Days): readonly Step[] => {
  const byMistake = changesPartner({
    on: ahead(-27),
    school: 'crossleyStreet',
    cohort: earlier,
    leadProvider: teachFirst,
  })
  return [
    changesPartner({ on: ahead(-29), school: 'morley', cohort: earlier, leadProvider: ambition }),
    byMistake,
    undoes(byMistake, ahead(-26), 'Another school was meant'),
  ]
}

const bodies = ({ previous, ahead }: Days): readonly Step[] => {
  const byMistake = appoints({
    on: ahead(-9),
    school: 'lawnswood',
    who: cast.noor,
    from: ahead(-9),
    body: null,
  })
  return [
    appoints({
      on: ahead(-4),
      school: 'lawnswood',
      cohort: previous,
      from: ahead(45),
      body: 'Balcarras (Balcarras School)',
    }),
    appoints({
      on: ahead(-11),
      school: 'lawnswood',
      who: cast.felix,
      from: ahead(-10),
      body: null,
    }),
    byMistake,
    undoes(byMistake, ahead(-8), 'Felix Dumont was meant'),
  ]
}
