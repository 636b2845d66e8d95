import type { ChangeRefusal } from '../../../core/changes/all.ts'
import type { AnyRefusal } from '../../../core/decision.ts'
import type { PersonId, Trn } from '../../../core/identity.ts'
import { personWith, profileOf, type Kind, type Situation } from '../../../core/situation.ts'
import { sightOf } from '../../../core/sight-of-school.ts'
import { nameOf } from '../../../core/timeline.ts'
import { readSituation } from '../../../store/read/situation.ts'
import { personPath } from '../../at-school.ts'
import type { Asked, WhyRefused } from '../../journey/binding.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { factsOfRefusal, whyBy } from '../../words/why.ts'

type AskedHere = Asked<SchoolVisit>
type Link = WhyRefused['instead'][number]

/** Why a change is refused, by the policy and the refusal itself, and what can be done instead. */
export async function whyRefused(asked: AskedHere, refusal: AnyRefusal): Promise<WhyRefused> {
  const { change, request, visit } = asked
  const { service, school, today } = visit
  const rule = change.rules[refusal.reason]
  if (rule === undefined) throw new Error(`${change.name}: no rule for ${refusal.reason}`)
  const situation = await readSituation(service.world.database, change.concerns(request), {
    held: false,
  })
  return {
    why: whyBy(service.policies.rule(rule), factsOfRefusal(refusal, { situation, school, today })),
    instead: [
      ...journeyInstead(asked, refusal),
      ...personIn(asked, situation),
      { text: 'Go to the school’s home page', href: visit.home },
    ],
  }
}

/** The journey that leads to what was wanted, where there is one. */
const journeys: {
  readonly [Reason in ChangeRefusal['reason']]?: (asked: AskedHere) => Link
} = {
  'open-at-another-school': ({ id, visit: { home } }) => ({
    text: 'Report them as joining from another school',
    href: `${home}/register/${id}/transfer-in`,
  }),
  'not-registered': ({ id, visit: { home } }) => ({
    text: 'Register them at your school',
    href: `${home}/transfer-in/${id}/register`,
  }),
  'no-default-programme': ({ visit: { home } }) => ({
    text: 'Choose how your school trains ECTs',
    href: `${home}/choose-programme`,
  }),
  'mentor-not-at-this-school': ({ visit: { home } }) => ({
    text: 'Register a mentor',
    href: `${home}/register?kind=mentor`,
  }),
  'has-ects': ({ visit: { home } }) => ({ text: 'See all ECTs', href: `${home}/ects` }),
}

const journeyInstead = (asked: AskedHere, { reason }: AnyRefusal): readonly Link[] => {
  const link = (journeys as Partial<Record<string, (asked: AskedHere) => Link>>)[reason]
  return link ? [link(asked)] : []
}

/** The page of whom it is about, if this school may see it. */
function personIn({ request, visit }: AskedHere, situation: Situation): readonly Link[] {
  const { school, today } = visit
  const { participant, trn, kind } = request as {
    readonly participant?: PersonId
    readonly trn?: Trn
    readonly kind?: Kind
  }
  const person = participant ?? (trn && personWith(situation, trn)?.id)
  const profile = person && kind ? profileOf(situation, person, kind) : null
  return profile && sightOf(situation, profile, school.id, today)
    ? [
        {
          text: `See the training of ${nameOf(situation, profile.person)}`,
          href: personPath(school.urn, profile),
        },
      ]
    : []
}
