import type { CalendarDate } from '../../core/calendar.ts'
import type { LeadProviderId } from '../../core/identity.ts'
import { standingAt } from '../../core/standing/standing.ts'
import { timelineOf, type Entry } from '../../core/timeline.ts'
import { factsOf, personWith, the, type Situation } from '../../core/situation.ts'
import { byFrom } from '../../core/calendar.ts'
import { profilesOf } from '../../core/visibility.ts'
import type { Json } from '../compare.ts'
import { keyedByProfile } from '../question.ts'
import type { World } from '../world.ts'
import { schoolId, trnOf } from './ids.ts'
import { namesById, peopleIn } from './situation.ts'

/** The section of a school's dashboard in which each person stands. */
export const sectionsSeen = (
  situation: Situation,
  world: World,
  school: string,
  today: CalendarDate,
): Json =>
  keyedByProfile(
    peopleIn(situation, world).flatMap(({ name, profiles }) =>
      profiles.flatMap(profile => {
        const standing = standingAt(situation, profile, schoolId(world, school), today)
        return standing
          ? [{ person: name, as: profile.kind, value: standing.replaceAll('-', '_') }]
          : []
      }),
    ),
  )

/** Every induction record of a person, oldest first. */
export function historySeen(situation: Situation, world: World, name: string): Json {
  const names = namesById(situation, world)
  return profilesNamed(situation, world, name)
    .flatMap(profile =>
      timelineOf(situation, profile.id).entries.map(entry => ({ entry, as: profile.kind })),
    )
    .toSorted((one, other) => byFrom(one.entry, other.entry))
    .map(({ entry, as }) => ({
      school: nameOf(names, entry.schoolCohort.school),
      ...programmeSeen(situation, names, entry),
      from: entry.from,
      to: entry.until,
      as,
    }))
}

/** Every mentor of a person, oldest first. */
export function mentorsSeen(situation: Situation, world: World, name: string): Json {
  const names = namesById(situation, world)
  const ects = new Set(profilesNamed(situation, world, name).map(({ id }) => id))
  return factsOf(situation, 'mentorship')
    .filter(({ ect }) => ects.has(ect))
    .toSorted(byFrom)
    .map(({ mentor, school, from, until }) => ({
      mentor: nameOf(names, the(situation.profiles, mentor).person),
      school: nameOf(names, school),
      from,
      to: until,
    }))
}

function profilesNamed(situation: Situation, world: World, name: string) {
  const person = personWith(situation, trnOf(world, name))
  return person ? profilesOf(situation, person.id) : []
}

function programmeSeen(
  situation: Situation,
  names: ReadonlyMap<string, string>,
  { programme: { offer } }: Entry,
) {
  const none = { provider: null, delivery_partner: null, materials: null }
  switch (offer.route) {
    case 'provider-led':
      return {
        ...none,
        programme: offer.route,
        provider: offer.partnership && nameOf(names, providerOf(situation, offer.partnership)),
        delivery_partner: offer.deliveryPartner && nameOf(names, offer.deliveryPartner),
      }
    case 'accredited-materials':
      return { ...none, programme: offer.route, materials: nameOf(names, offer.supplier) }
    case 'school-funded':
      return { ...none, programme: offer.route, provider: offer.providerName }
    case 'diy':
      return { ...none, programme: offer.route }
  }
}

const providerOf = (
  { partnerships }: Situation,
  id: Parameters<Situation['partnerships']['get']>[0],
): LeadProviderId => the(partnerships, id).leadProvider

const nameOf = (names: ReadonlyMap<string, string>, id: string) => the(names, id)
