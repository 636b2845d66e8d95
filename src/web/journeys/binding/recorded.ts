import type { ChangeId, PersonId, Trn } from '../../../core/identity.ts'
import type { ChangeName, RequestOf } from '../../../core/changes/all.ts'
import type { Kind } from '../../../core/situation.ts'
import { namesOtherSchools } from '../../../core/sight-of-school.ts'
import { nameOf } from '../../../core/timeline.ts'
import { personWith, type Situation } from '../../../core/situation.ts'
import type { World } from '../../../operations/world.ts'
import { changeById, type LoggedChange } from '../../../store/read/change-log.ts'
import { noticesOfChange, type NoticeOfChange } from '../../../store/read/find-for-journeys.ts'
import { readSituation } from '../../../store/read/situation.ts'
import type { SchoolVisit } from '../../pages/school-page.ts'
import { atAnotherSchool, namesIn, noticeWords } from '../../words/notices.ts'
import { toldTogether } from '../../words/told.ts'
import { unnamedSchool } from './lines.ts'

/** A change that a journey recorded, as its last page speaks of it. */
export interface Recorded {
  readonly change: LoggedChange
  readonly situation: Situation
  /** Whom it is about; nobody where it is about a whole cohort. */
  readonly person: PersonId | null
  readonly name: string
  /** The name of the mentor whom it names. */
  readonly mentorName: string | null
  /** The address of the person's page at the school. */
  readonly page: string
  readonly told: readonly string[]
}

/** What is known of a change that was recorded for this school; `null` while there is none. */
export async function recordedChange(
  { database }: World,
  id: ChangeId,
  { by, school, home }: Pick<SchoolVisit, 'by' | 'school' | 'home'>,
): Promise<Recorded | null> {
  const change = await changeById(database, id)
  if (change?.by.role !== 'school' || by.role !== 'school' || change.by.school !== by.school)
    return null
  const undone = change.undoes && (await changeById(database, change.undoes))
  const named = namedIn(undone || change)
  const situation = await readSituation(
    database,
    {
      schools: [school.id],
      people: [named.participant, named.mentor].filter(person => person !== undefined),
      trns: named.trn ? [named.trn] : [],
    },
    { held: false },
  )
  const person = named.participant ?? (named.trn && personWith(situation, named.trn)?.id) ?? null
  const notices = await noticesOfChange(database, change.position)
  return {
    change,
    situation,
    person,
    name: person ? nameOf(situation, person) : '',
    mentorName: named.mentor ? nameOf(situation, named.mentor) : null,
    page: person ? `${home}/${named.kind === 'mentor' ? 'mentors' : 'ects'}/${person}` : home,
    told: toldTogether(notices.map(notice => telling(notice, school.name, named.kind))),
  }
}

/** The request of a change, where its name is known. */
export const requestIn = <Name extends ChangeName>({ change }: Recorded, name: Name) => {
  if (change.kind !== name) throw new Error(`${change.kind} is no ${name}`)
  return change.request as RequestOf<Name>
}

/** Whom a request names: one person, also where it says whose body or whose training it is. */
function namedIn({ request }: LoggedChange): Named {
  const { whose, whom, ...named } = request as Named & NamedOtherwise
  const [one, ...others] = whom?.participants ?? []
  if (one !== undefined && others.length === 0)
    return { ...named, participant: one.person, kind: one.kind }
  return whose?.participant ? { ...named, participant: whose.participant } : named
}

interface NamedOtherwise {
  readonly whose?: Pick<Named, 'participant'>
  readonly whom?: {
    readonly participants?: readonly { readonly person: PersonId; readonly kind: Kind }[]
  }
}

interface Named {
  readonly participant?: PersonId
  readonly mentor?: PersonId
  readonly trn?: Trn
  readonly kind?: Kind
}

function telling(
  { template, to, kind, ...notice }: NoticeOfChange,
  reporting: string,
  role: Kind = 'ect',
) {
  const isUnnamed = kind === 'school' && to !== reporting && !namesOtherSchools(role)
  const isElsewhere =
    kind === 'participant' && notice.school !== null && notice.school !== reporting
  const names = namesIn(isElsewhere && to === notice.about ? { ...notice, about: null } : notice)
  const recipient = isElsewhere ? atAnotherSchool : isUnnamed ? unnamedSchool : (to ?? 'Somebody')
  const sentence = `${recipient} is told ${noticeWords[template](names, kind).told}.`
  return { template, kind, to: recipient, sentence }
}
