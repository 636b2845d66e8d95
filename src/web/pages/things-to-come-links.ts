import type { ThingToCome } from '../../core/coming.ts'
import type { Fact } from '../../core/facts.ts'
import type { ProfileId } from '../../core/identity.ts'
import type { School } from '../../core/organisations.ts'
import { schoolCohortOf, the, type Situation } from '../../core/situation.ts'
import { timesAt } from '../../core/timeline.ts'
import { nameOfProfile } from '../at-school.ts'
import { academicYear } from '../words/days.ts'

interface Link {
  readonly text: string
  readonly href: string
}

/** The journeys in which a school can change what is to come, each once. */
export function editsOf(
  situation: Situation,
  things: readonly ThingToCome[],
  { school, isOwn }: { readonly school: School; readonly isOwn: boolean },
): readonly Link[] {
  const links = [
    ...trainingOf(situation, things, school),
    ...things.flatMap(thing => editOf(situation, thing, school, isOwn) ?? []),
  ]
  return [...new Map(links.map(link => [link.href, link])).values()]
}

/** One person's training is changed on her own, that of several with their cohort. */
function trainingOf(
  situation: Situation,
  things: readonly ThingToCome[],
  school: School,
): readonly Link[] {
  const [first, ...others] = things.filter(({ thing }) => thing === 'changes-programme')
  if (first?.thing !== 'changes-programme') return []
  const { cohort } = schoolCohortOf(situation, first.programme)
  return others.length > 0
    ? [
        {
          text: `Change the training of those who started in ${academicYear(cohort)}`,
          href: `/schools/${school.urn}/change-programme?cohort=${cohort}`,
        },
      ]
    : [
        {
          text: `Change the training of ${nameOfProfile(situation, first.profile)}`,
          href: journeyOf(situation, school, 'change-programme', first.profile),
        },
      ]
}

function editOf(
  situation: Situation,
  thing: ThingToCome,
  school: School,
  isOwn: boolean,
): Link | null {
  const to = (journey: string, profile: ProfileId, text: string) => ({
    text,
    href: journeyOf(situation, school, journey, profile),
  })
  const name = (profile: ProfileId) => nameOfProfile(situation, profile)
  switch (thing.thing) {
    case 'joins': {
      const first = to('correct', thing.profile, `Correct the first day of ${name(thing.profile)}`)
      return isOwn ? { ...first, href: `${first.href}&record=${thing.on}` } : null
    }
    case 'leaves':
      return isOwn || thing.boundary?.oldSchool === school.id
        ? to('report-leaving', thing.profile, `Change when ${name(thing.profile)} leaves`)
        : null
    case 'has-no-mentor':
      return to('assign-mentor', thing.ect, `Assign a mentor to ${name(thing.ect)}`)
    case 'mentor-begins':
      return to('assign-mentor', thing.ect, `Change the mentor of ${name(thing.ect)}`)
    case 'email-changes':
      return to(
        'change-details',
        thing.profile,
        `Change the email address of ${name(thing.profile)}`,
      )
    case 'appropriate-body-of-ect':
      return to(
        'appoint-appropriate-body',
        thing.profile,
        `Change the appropriate body of ${name(thing.profile)}`,
      )
    default:
      return ofCohort(situation, thing, school)
  }
}

function ofCohort(situation: Situation, thing: ThingToCome, { urn }: School): Link | null {
  const { schoolCohorts } = situation
  if (thing.thing === 'appropriate-body-of-cohort') {
    const { cohort } = the(schoolCohorts, thing.schoolCohort)
    return {
      text: `Change the appropriate body for ${academicYear(cohort)}`,
      href: `/schools/${urn}/appoint-appropriate-body?cohort=${cohort}`,
    }
  }
  if (thing.thing !== 'cohort-choice') return null
  const { cohort } = the(schoolCohorts, thing.choice.schoolCohort)
  return {
    text: 'Change how you will train them',
    href: `/schools/${urn}/choose-programme?cohort=${cohort}`,
  }
}

function journeyOf(situation: Situation, { urn }: School, journey: string, id: ProfileId) {
  const { person, kind } = the(situation.profiles, id)
  return `/schools/${urn}/${journey}?participant=${person}&kind=${kind}`
}

/** What a school can do about a plan of its own that fell away. */
export function wayOn(situation: Situation, fact: Fact, school: School): readonly Link[] {
  const isThere = (id: ProfileId) =>
    timesAt(situation, the(situation.profiles, id), school.id).some(({ until }) => until === null)
  if (fact.facet === 'mentorship' && isThere(fact.ect))
    return [
      {
        text: `Assign a mentor to ${nameOfProfile(situation, fact.ect)}`,
        href: journeyOf(situation, school, 'assign-mentor', fact.ect),
      },
    ]
  if (fact.facet !== 'induction-record' || fact.begunBy === 'change-programme') return []
  return [
    {
      text: `Report ${nameOfProfile(situation, fact.profile)} joining your school`,
      href: `/schools/${school.urn}/transfer-in`,
    },
  ]
}
