import { byFrom } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { the, type ParticipantProfile, type Situation } from '../../core/situation.ts'
import { spansSeen } from '../../core/spans-seen.ts'
import { of } from '../../core/timeline.ts'
import type { Bar, Lane } from '../history.ts'
import { named } from '../words/programmes.ts'
import { trainingTags } from './participants.ts'

/** Somebody's history as a provider sees it: its own days, and what it reported of them itself. */
export function lanesSeen(
  situation: Situation,
  provider: LeadProviderId,
  profile: ParticipantProfile,
): readonly Lane[] {
  const spans = spansSeen(situation, provider, profile)
  const { deliveryPartners } = situation.reference
  const own = of(situation, 'training-status', profile.id).filter(
    ({ leadProvider }) => leadProvider === provider,
  )
  const lanes = [
    { name: 'School', bars: spans.map(span => bar(span, schoolOf(situation, span.school))) },
    {
      name: 'Delivery partner',
      bars: spans.map(span => bar(span, named(deliveryPartners, span.deliveryPartner) ?? 'None')),
    },
    {
      name: 'Training status, as you reported it',
      bars: own.map(status => bar(status, trainingTags[status.status].text)),
    },
  ]
  return lanes
    .map(({ name, bars }) => ({ name, bars: joined(bars) }))
    .filter(({ bars }) => bars.length > 0)
}

const schoolOf = ({ schools }: Situation, school: Parameters<typeof schools.get>[0]) =>
  the(schools, school).name

const bar = ({ from, until }: Pick<Bar, 'from' | 'until'>, text: string): Bar => ({
  from,
  until,
  text,
  isHere: true,
})

/** Days that follow each other and say the same are one bar. */
function joined(bars: readonly Bar[]): readonly Bar[] {
  const one: Bar[] = []
  for (const next of bars.toSorted(byFrom)) {
    const last = one.at(-1)
    const goesOn = last?.until === next.from && last.text === next.text
    if (goesOn) one.pop()
    one.push(goesOn ? { ...next, from: last.from } : next)
  }
  return one
}
