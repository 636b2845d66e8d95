import type { LeadProviderId, ProfileId, SchoolId } from '../../src/core/identity.ts'
import type { LeadProvider, School, TeacherRecord } from '../../src/core/organisations.ts'
import { factsOf, the, type Kind, type Situation } from '../../src/core/situation.ts'
import { timelineOf } from '../../src/core/timeline.ts'
import { unchallengedPartnershipOf } from '../../src/core/visibility.ts'
import type { Told } from '../language/log.ts'
import { ambition, asha, ben, chi, elm, mo, nia, oak, teachFirst, yew } from '../language/world.ts'

/*
 * Whom and what a sensible report may be about, in what has been told so far. Without these nearly
 * every report of a random life would be refused.
 */

/** A person in a role. */
export type Somebody = readonly [TeacherRecord, Kind]

/** Everybody with a record, and the school of her latest one. */
export const present = ({ situation }: Told) =>
  [...situation.profiles.values()].flatMap(({ id }) => {
    const latest = timelineOf(situation, id).entries.at(-1)
    const who = latest && somebodyOf(situation, id)
    return latest && who ? [{ school: schoolOf(situation, latest.schoolCohort.school), who }] : []
  })

/** The ECTs among them. */
export const ectsPresent = (told: Told) => present(told).filter(({ who }) => who[1] === 'ect')

/** An ECT and somebody who may mentor at the school of her latest record. */
export const pairs = (told: Told) =>
  ectsPresent(told).flatMap(({ school, who: [ect] }) =>
    factsOf(told.situation, 'mentor-at-school')
      .filter(time => schoolOf(told.situation, time.school) === school)
      .map(time => ({ school, ect, mentor: somebodyOf(told.situation, time.mentor)[0] })),
  )

/** Who mentors whom, where, and since when. */
export const mentorships = ({ situation }: Told) =>
  factsOf(situation, 'mentorship').map(({ school, ect, from }) => ({
    school: schoolOf(situation, school),
    ect: somebodyOf(situation, ect)[0],
    from,
  }))

/** Every partnership that a provider has confirmed, and no school has challenged. */
export const partnerships = ({ situation }: Told) =>
  factsOf(situation, 'partnership-standing')
    .filter(({ status }) => status === 'confirmed')
    .map(({ partnership }) => {
      const { school, cohort, leadProvider } = the(situation.partnerships, partnership)
      return {
        school: schoolOf(situation, school),
        cohort,
        provider: providerOf(situation, leadProvider),
      }
    })

/** Who trains, or has trained, whom, and how it said so last. */
export const trained = ({ situation }: Told) =>
  [...situation.profiles.values()].flatMap(({ id }) => {
    const latest = timelineOf(situation, id).entries.at(-1)
    const partnership = latest && unchallengedPartnershipOf(situation, latest)
    const said = factsOf(situation, 'training-status').findLast(({ profile }) => profile === id)
    if (!partnership) return []
    const provider = providerOf(situation, partnership.leadProvider)
    return [{ provider, who: somebodyOf(situation, id), status: said?.status ?? 'active' }]
  })

/** By their names and TRNs, since a world may be told with other ids. */
const schoolOf = ({ schools }: Situation, id: SchoolId): School =>
  named([oak, elm, yew], the(schools, id).name)

const providerOf = ({ reference }: Situation, id: LeadProviderId): LeadProvider =>
  named([ambition, teachFirst], reference.leadProviders.find(known => known.id === id)?.name)

function named<Thing extends { readonly name: string }>(things: readonly Thing[], name?: string) {
  const found = things.find(thing => thing.name === name)
  if (found === undefined) throw new Error(`No life has ${name} in it`)
  return found
}

function somebodyOf({ profiles, people }: Situation, id: ProfileId): Somebody {
  const { person, kind } = the(profiles, id)
  const { trn } = the(people, person)
  const who = [asha, ben, chi, mo, nia].find(teacher => teacher.trn === trn)
  if (who === undefined) throw new Error(`No life has anybody with TRN ${trn} in it`)
  return [who, kind]
}
