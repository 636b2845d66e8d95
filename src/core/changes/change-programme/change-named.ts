import { withEffects, type Circumstances, type Effect, type Notice } from '../../decision.ts'
import type { ProgrammeId } from '../../identity.ts'
import { placeOffer } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import { profileOf, type Situation } from '../../situation.ts'
import { entryOn, timelineOf, type Entry } from '../../timeline.ts'
import { changeOfOne, type Changed } from './change-of-one.ts'
import { recordsAfter } from './members.ts'
import type { ChangeProgramme, ChangeProgrammeRefusal, Named, PeopleChanged } from './request.ts'

type ToOne = Pick<ChangeProgramme, 'school' | 'from' | 'to'>

/** Some people, each as if she were the only one: all of them change, or none. */
export function changeNamed(
  situation: Situation,
  { participants, ...change }: ToOne & { readonly participants: readonly Named[] },
  circumstances: Circumstances,
): Result<PeopleChanged, ChangeProgrammeRefusal> {
  let grown = situation
  const effects: Effect[] = []
  const notices: Notice[] = []
  const programmes = new Set<ProgrammeId>()
  for (const participant of participants) {
    const one = changeOne(grown, participant, change, circumstances)
    if (!one.ok) return one
    effects.push(...one.value.effects)
    notices.push(...one.value.notices)
    programmes.add(one.value.programme)
    grown = withEffects(grown, one.value.effects)
  }
  return accept({ placing: [], effects, notices, programmes: [...programmes] })
}

function changeOne(
  situation: Situation,
  participant: Named,
  change: ToOne,
  circumstances: Circumstances,
): Result<Changed & { readonly programme: ProgrammeId }, ChangeProgrammeRefusal> {
  const { school, from, to } = change
  const met = entryChanged(situation, participant, change, circumstances)
  if (!met.ok) return met // CG-2, CG-3
  const entry = met.value
  const { cohort } = entry.schoolCohort
  const placed = placeOffer(situation, { school, cohort, wanted: to }, circumstances)
  if (!placed.ok) return placed // CG-4
  const { programme, effects } = placed.value
  const grown = withEffects(situation, effects)
  const followsDefault = false // CG-13
  const one = changeOfOne(grown, { entry, programme, from, followsDefault }, circumstances)
  if (one.effects.length === 0) return refuse({ reason: 'nothing-would-change' }) // CG-5
  return accept({ ...one, effects: [...effects, ...one.effects], programme })
}

/** The record that a change meets, unless she is not there or it contradicts what has begun. */
function entryChanged(
  situation: Situation,
  { person, kind }: Named,
  { school, from }: ToOne,
  { today }: Circumstances,
): Result<Entry, ChangeProgrammeRefusal> {
  const profile = profileOf(situation, person, kind)
  const timeline = profile && timelineOf(situation, profile.id)
  const entry = timeline && entryOn(timeline, from)
  if (!timeline || entry?.schoolCohort.school !== school)
    return refuse({ reason: 'not-at-this-school' })
  const later = recordsAfter(timeline.stays, entry)
  const contradicted =
    entry.from === from && from <= today ? entry : later.find(record => record.from <= today)
  return contradicted
    ? refuse({ reason: 'changes-before-latest-record', began: contradicted.from })
    : accept(entry)
}
