import type { CalendarDate } from '../../src/core/calendar.ts'
import type { LeadProviderId, SchoolId } from '../../src/core/identity.ts'
import type { School } from '../../src/core/organisations.ts'
import { sightOf } from '../../src/core/sight-of-school.ts'
import { personWith, profileOf, type Situation } from '../../src/core/situation.ts'
import { standingAt } from '../../src/core/standing/standing.ts'
import { transfersSeen, type TransferSide } from '../../src/core/transfers.ts'
import { viewOf } from '../../src/core/visibility.ts'
import type { TeacherRecord } from '../../src/core/organisations.ts'
import type { Cast } from './cast.ts'
import type { Case } from './dimensions.ts'
import type { Seen } from './expected-views.ts'
import { anew } from './telling.ts'

/** What the product shows of a case on a day, in the words of the expectations. */
export function seenOn(one: Case, cast: Cast, situation: Situation, day: CalendarDate): Seen {
  const looking = { one, cast, situation, day }
  const seen: Record<string, string> = {}
  seen[`${day} the old school`] = standsAt(looking, cast.oldSchool)
  seen[`${day} the old school, how far`] = seesSoFar(looking, cast.oldSchool)
  const isAnother = cast.newSchool.id !== cast.oldSchool.id
  const next = isAnother ? cast.newSchool : cast.thirdSchool
  seen[`${day} the new school`] = standsAt(looking, next)
  seen[`${day} the new school, how far`] = seesSoFar(looking, next)
  for (const [name, { id }] of [
    ['Ambition', cast.ambition],
    ['Teach First', cast.teachFirst],
    ['Capita', cast.capita],
  ] as const) {
    seen[`${day} ${name}`] = providerSees(looking, id, cast.she)
    seen[`${day} ${name}, transfers`] = transfers(looking, id)
    seen[`${day} ${name}, of her colleague`] = providerSees(looking, id, cast.colleague)
  }
  return seen
}

interface Looking {
  readonly one: Case
  readonly cast: Cast
  readonly situation: Situation
  readonly day: CalendarDate
}

const personOf = ({ situation }: Looking, { trn }: TeacherRecord) => {
  const person = personWith(situation, trn)
  if (person === null) throw new Error(`Nobody has TRN ${trn}`)
  return person.id
}

function profileIn(looking: Looking) {
  const { situation, cast, one } = looking
  const profile = profileOf(situation, personOf(looking, cast.she), one.kind)
  if (profile === null) throw new Error('She is not registered')
  return profile
}

const standsAt = (looking: Looking, { id }: School) =>
  standingAt(looking.situation, profileIn(looking), id, looking.day) ?? 'nobody'

function seesSoFar(looking: Looking, { id }: School) {
  const sight = sightOf(looking.situation, profileIn(looking), id, looking.day)
  if (sight === null) return 'nothing'
  if (sight.until === null) return 'the whole history'
  return sight.movedOn === null
    ? 'until she left'
    : 'until she left, and the day on which she went on'
}

function providerSees(looking: Looking, provider: LeadProviderId, who: TeacherRecord) {
  const { situation, day, cast } = looking
  const view = viewOf(situation, provider, personOf(looking, who), day)
  if (view === null) return 'nothing'
  return view.enrolments
    .map(seen =>
      [
        seen.status,
        `at ${schoolSaid(looking, seen.school)}`,
        seen.trainingStatus,
        `with ${partnerSaid(looking, seen.deliveryPartner)}`,
        `by her e-mail of stay ${seen.email === anew(cast) ? 2 : 1}`,
        seen.mentor === null ? 'without mentor' : 'mentored',
      ].join(', '),
    )
    .join(' and ')
}

const schoolSaid = ({ cast }: Looking, school: SchoolId) =>
  school === cast.oldSchool.id
    ? 'the old school'
    : school === cast.newSchool.id
      ? 'the new school'
      : school

const partnerSaid = ({ cast: { northernHub, southernHub } }: Looking, partner: string | null) =>
  [northernHub, southernHub].find(({ id }) => id === partner)?.name ?? partner

function transfers(looking: Looking, provider: LeadProviderId) {
  const { situation, cast, day } = looking
  const side = ({ school, leadProvider, on }: TransferSide) =>
    `${schoolSaid(looking, school)} and ${providerSaid(looking, leadProvider)} on ${on}`
  const said = transfersSeen(situation, provider, personOf(looking, cast.she), day).map(
    ({ type, complete, leaving, joining }) =>
      [
        `${type}, ${complete ? 'complete' : 'incomplete'}`,
        `leaves ${side(leaving)}`,
        `joins ${joining ? side(joining) : 'nobody'}`,
      ].join(', '),
  )
  return said.length === 0 ? 'none' : said.join(' and ')
}

const providerSaid = (
  { cast: { ambition, teachFirst, capita } }: Looking,
  provider: LeadProviderId | null,
) =>
  provider === null
    ? 'nobody'
    : provider === ambition.id
      ? 'Ambition'
      : provider === teachFirst.id
        ? 'Teach First'
        : provider === capita.id
          ? 'Capita'
          : provider
