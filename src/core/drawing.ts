import type { Span } from './calendar.ts'
import type { Mentorship } from './facts.ts'
import type { ProfileId } from './identity.ts'
import type { InductionProgramme, ProviderLed } from './induction-programme.ts'
import { factsOf, the, type Situation } from './situation.ts'
import { lastDayOf, nameOf, timelineOf } from './timeline.ts'

/*
 * A history as the lines that a person would write: one for each record, its last day counted in.
 * Tests, the command line and messages of failure speak in these.
 */

/** One participant's history, a line for each record, oldest first. */
export const drawHistory = (situation: Situation, profile: ProfileId): readonly string[] =>
  timelineOf(situation, profile).entries.map(({ programme, schoolCohort, from, until }) => {
    const { name } = the(situation.schools, schoolCohort.school)
    return `${days({ from, until })}  ${name}, ${programmeDrawn(situation, programme)}`
  })

/** Who mentored an ECT, a line for each mentorship, oldest first. */
export const drawMentors = (situation: Situation, ect: ProfileId): readonly string[] =>
  factsOf(situation, 'mentorship')
    .filter(mentorship => mentorship.ect === ect)
    .toSorted((one, other) => (one.from < other.from ? -1 : 1))
    .map(mentorship => `${days(mentorship)}  ${mentorDrawn(situation, mentorship)}`)

function mentorDrawn(situation: Situation, { mentor, school }: Mentorship) {
  const { person } = the(situation.profiles, mentor)
  return `mentored by ${nameOf(situation, person)} at ${the(situation.schools, school).name}`
}

/** Both ends take as much room as a day does, so that the lines stand under each other. */
const days = (span: Span) => `${span.from} to ${(lastDayOf(span) ?? 'now').padEnd(10)}`

function programmeDrawn(situation: Situation, { offer }: InductionProgramme): string {
  switch (offer.route) {
    case 'provider-led':
      return providerDrawn(situation, offer)
    case 'accredited-materials':
      return `materials from ${named(situation.reference.suppliers, offer.supplier)}`
    case 'diy':
      return 'designed by the school'
    case 'school-funded':
      return `school-funded${offer.providerName === null ? '' : ` by ${offer.providerName}`}`
  }
}

function providerDrawn(situation: Situation, { partnership, deliveryPartner }: ProviderLed) {
  if (partnership === null) return 'provider to be confirmed'
  const { leadProvider } = the(situation.partnerships, partnership)
  const { leadProviders, deliveryPartners } = situation.reference
  const partner =
    deliveryPartner === null ? 'its partner' : named(deliveryPartners, deliveryPartner)
  return `${named(leadProviders, leadProvider)} with ${partner}`
}

const named = (list: readonly { readonly id: string; readonly name: string }[], id: string) =>
  list.find(other => other.id === id)?.name ?? id
