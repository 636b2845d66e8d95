import { withEffects, type Circumstances, type Effect, type Notice } from '../../decision.ts'
import { placeOffer } from '../../offers.ts'
import { accept, refuse, type Result } from '../../result.ts'
import type { ParticipantProfile, Situation } from '../../situation.ts'
import { changeOfOne, type Changed } from './change-of-one.ts'
import { membersOf, type Member } from './members.ts'
import type {
  ChangeProgramme,
  ChangeProgrammeRefusal,
  Named,
  PeopleChanged,
  WhoChanges,
} from './request.ts'

type WholeCohort = Omit<ChangeProgramme, 'whom'> & {
  readonly whom: Extract<WhoChanges, { readonly who: 'cohort' }>
}

/** Everybody of a cohort who follows, but those left out, and with those who are named besides. */
export function changeCohort(
  situation: Situation,
  { school, from, to, whom }: WholeCohort,
  circumstances: Circumstances,
): Result<PeopleChanged, ChangeProgrammeRefusal> {
  const { cohort } = whom
  const placed = placeOffer(situation, { school, cohort, wanted: to }, circumstances)
  if (!placed.ok) return placed // CG-4
  const { programme } = placed.value
  let grown = withEffects(situation, placed.value.effects)
  const members = membersOf(grown, { school, cohort, from, programme }, circumstances.today)
  const besides = besidesOf(members, whom.also)
  if (!besides.ok) return besides // CG-2, CG-3

  const changing = [
    ...members.filter(
      ({ answer, profile }) => answer.group === 'changes' && !isAmong(whom.except, profile), // CG-9
    ),
    ...besides.value, // CG-10, CG-11
  ]
  const effects: Effect[] = []
  const notices: Notice[] = []
  for (const { entry } of changing) {
    const one = entry && changeTo(grown, { entry, programme, from }, circumstances)
    effects.push(...(one?.effects ?? []))
    notices.push(...(one?.notices ?? []))
    grown = withEffects(grown, one?.effects ?? [])
  }
  const contradicted = changing.length === 0 ? members.flatMap(changedSince).at(0) : undefined
  return contradicted
    ? refuse({ reason: 'changes-before-latest-record', began: contradicted }) // CG-3
    : accept({ placing: placed.value.effects, effects, notices, programmes: [programme] })
}

/** Who changes with the cohort follows its default as before. (CG-13) */
const changeTo = (
  situation: Situation,
  change: Pick<Parameters<typeof changeOfOne>[1], 'entry' | 'programme' | 'from'>,
  circumstances: Circumstances,
): Changed =>
  changeOfOne(
    situation,
    { ...change, followsDefault: change.entry.record.followsDefault },
    circumstances,
  )

const isAmong = (named: readonly Named[], { person, kind }: ParticipantProfile) =>
  named.some(other => other.person === person && other.kind === kind)

/** Those named besides who follow, if each of them is there and her change contradicts nothing. */
function besidesOf(
  members: readonly Member[],
  also: readonly Named[],
): Result<readonly Member[], ChangeProgrammeRefusal> {
  const meant = also.map(named => members.find(({ profile }) => isAmong([named], profile)))
  if (meant.some(member => !member?.entry)) return refuse({ reason: 'not-at-this-school' })
  const there = meant.filter(member => member !== undefined)
  const began = there.flatMap(changedSince).at(0)
  return began
    ? refuse({ reason: 'changes-before-latest-record', began })
    : accept(there.filter(({ answer }) => answer.group !== 'changes'))
}

const changedSince = ({ answer }: Member) =>
  answer.why === 'changed-since' ? [answer.changedOn] : []
