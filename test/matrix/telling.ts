import { addDays, day } from '../../src/core/calendar.ts'
import { changeProgramme } from '../../src/core/changes/change-programme/change-programme.ts'
import type { School } from '../../src/core/organisations.ts'
import * as acts from '../language/acts.ts'
import { ownDesign, providerLed } from '../language/programmes.ts'
import { tutorOf } from '../language/world.ts'
import { offerOf, type Cast } from './cast.ts'
import {
  apart,
  arrival,
  days,
  defaultOf,
  today,
  wordOfProvider,
  type Case,
  type ChangeOfProgramme,
  type Move,
  type Programme,
} from './dimensions.ts'
import { leavingDay } from './lives.ts'

/** A case as it is told: what each reports, and on which day. */
export type Telling = readonly { readonly on: string; readonly act: acts.Act }[]

export const cohort = 2022
const planned = '2022-06-10'

/** How things stood before: her school, her programme, her mentorship, her provider's word. */
export function beforehand(one: Case, cast: Cast): Telling {
  const { oldSchool, she, colleague, other } = cast
  const as = one.kind
  const otherKind = as === 'ect' ? 'mentor' : 'ect'
  const [ect, mentor] = as === 'ect' ? [she, other] : [other, she]
  const chosen = offerOf(cast)[one.original]
  const programme = defaultOf(one) === one.original ? 'default' : chosen
  return [
    ...chosenBy(oldSchool, defaultOf(one), cast),
    { on: planned, act: acts.registers(oldSchool, she, arrival, { as, programme }) },
    { on: planned, act: acts.registers(oldSchool, colleague, arrival, { as }) },
    {
      on: planned,
      act: acts.registers(oldSchool, other, arrival, { as: otherKind, programme: ownDesign }),
    },
    { on: planned, act: acts.assigns(oldSchool, mentor, ect, arrival) },
    ...wordOn(one, cast),
  ]
}

/** What the school that she comes to had chosen. */
export const chosenThere = (one: Case, cast: Cast): Telling =>
  one.change === 'move' && one.where !== 'the same school' && one.schoolDefault !== 'nothing chosen'
    ? chosenBy(cast.newSchool, one.schoolDefault, cast)
    : []

/** A school chooses; of the two that would be confirmed, the provider confirms. */
function chosenBy(school: School, programme: Programme, cast: Cast): Telling {
  const { ambition, teachFirst, northernHub } = cast
  const confirmedBy = {
    'Ambition with Northern Hub': ambition,
    'Teach First with Northern Hub': teachFirst,
  }
  const provider =
    programme in confirmedBy ? confirmedBy[programme as keyof typeof confirmedBy] : null
  if (provider === null)
    return [{ on: planned, act: acts.chooses(school, cohort, offerOf(cast)[programme]) }]
  return [
    { on: planned, act: acts.chooses(school, cohort, providerLed()) },
    { on: planned, act: acts.confirms(provider, school, cohort, northernHub) },
  ]
}

function wordOn(one: Case, { ambition, teachFirst, she }: Cast): Telling {
  const { original, status, kind } = one
  const provider = original.startsWith('Ambition') ? ambition : teachFirst
  if (status === 'active') return []
  const act =
    status === 'deferred'
      ? acts.defers(provider, she, 'other', kind)
      : acts.withdraws(provider, she, 'other', kind)
  return [{ on: wordOfProvider(one), act }]
}

/** What is reported today: the change, and what the old school says before or after it. */
export function reportsOf(one: Case, cast: Cast): readonly acts.Act[] {
  switch (one.change) {
    case 'move':
      return reportsOfMove(one, cast)
    case 'leaving': {
      const { oldSchool, she } = cast
      const leaves =
        one.report === 'for another school'
          ? acts.transfersOut(oldSchool, she, days[one.when], one.kind)
          : acts.reportsLeaving(oldSchool, she, days[one.when], 'other', one.kind)
      return one.again === 'twice' ? [leaves, leaves] : [leaves]
    }
    case 'change of programme':
      return reportsOfChange(one, cast)
  }
}

export const reportedOn = today

function reportsOfMove(one: Move, cast: Cast): readonly acts.Act[] {
  const { newSchool, oldSchool, she } = cast
  const { choice, other, order, when, kind: as } = one
  const programme = choice === 'other' ? offerOf(cast)[other ?? 'own design'] : choice
  const joins = acts.transfersIn(newSchool, she, days[when], programme, { as, email: anew(cast) })
  const leavesOn = (ahead: number) =>
    acts.transfersOut(oldSchool, she, addDays(days[when], ahead), as)
  switch (order) {
    case 'the new school alone reports':
      return [joins]
    case 'the old school reported before that she leaves earlier':
      return [leavesOn(-apart), joins]
    case 'the old school reported before that she leaves on that day':
      return [leavesOn(0), joins]
    case 'the old school reported before that she leaves later':
      return [leavesOn(apart), joins]
    case 'the old school reports after it that she left earlier':
      return [joins, leavesOn(-apart)]
    case 'the old school reports after it that she leaves later':
      return [joins, leavesOn(apart)]
  }
}

/** The e-mail address that she has from her second stay on. */
export const anew = ({ she }: Cast) => `${she.trn}@new.example`

function reportsOfChange(one: ChangeOfProgramme, cast: Cast): readonly acts.Act[] {
  const { going, kind } = one
  const leavesOn = leavingDay(one)
  const leaves =
    leavesOn === null ? [] : [acts.transfersOut(cast.oldSchool, cast.she, leavesOn, kind)]
  return going.startsWith('reported before')
    ? [...leaves, changing(one, cast)]
    : [changing(one, cast), ...leaves]
}

function changing({ whom, when, to, kind }: ChangeOfProgramme, cast: Cast): acts.Act {
  const { oldSchool, she, colleague } = cast
  return acts.act(tutorOf(oldSchool), changeProgramme, told => {
    const [first, second] = [she, colleague].map(who => ({
      person: acts.personIn(told, who),
      kind,
    }))
    const some = first && second ? [first, second] : []
    return {
      school: oldSchool.id,
      from: day(days[when]),
      to: offerOf(cast)[to],
      makeDefault: false,
      whom:
        whom === 'one' || whom === 'some'
          ? { who: 'named' as const, participants: whom === 'one' ? some.slice(0, 1) : some }
          : {
              who: 'cohort' as const,
              cohort,
              except: [],
              also: whom === 'all' ? [] : some.slice(0, 1),
            },
    }
  })
}
