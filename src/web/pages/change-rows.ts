import { dayInLondon } from '../../core/calendar.ts'
import type { RequestOf } from '../../core/changes/all.ts'
import { changeSeen, namesOtherSchools, withoutOtherSchools } from '../../core/sight-of-school.ts'
import { the, type Kind } from '../../core/situation.ts'
import { timesAt } from '../../core/timeline.ts'
import type { LoggedChange } from '../../store/read/change-log.ts'
import { actorName, changeSentence, isAbout, type Told } from '../words/changes.ts'
import { longDate, longMoment } from '../words/days.ts'
import { leavingReasonIn } from '../words/leaving-reasons.ts'
import { nameReasonIn } from '../words/name-reasons.ts'
import type { Story } from './person-view.ts'

/** The change history of a person as a school may read it, the newest first. */
export const changeRows = ({ situation, history, profile, school, sight }: Story) =>
  history
    .flatMap(change => {
      const kind = roleIn(change) ?? profile.kind
      const told = {
        situation: namesOtherSchools(kind) ? situation : withoutOtherSchools(situation, school.id),
      }
      const isAboutHer = isAbout(change.request, the(situation.people, profile.person))
      const cameOn = timesAt(situation, profile, school.id).at(-1)?.from ?? null
      const seen = changeSeen(change, { school: school.id, isAboutHer, kind, cameOn }, sight)
      if (seen === 'not-at-all') return []
      return seen === 'whole'
        ? wholeRow(change, { told, school, history })
        : {
            ...plainRow(change),
            sentence:
              seen === 'only-that-she-moved'
                ? 'Another school reported that they join it'
                : 'What was recorded of their training was corrected',
            by: change.by.role === 'dfe' ? actorName(change.by, school.id, told) : 'another school',
          }
    })
    .toReversed()

/** The role in which a change speaks of somebody, if it says so: a person may have two. */
const roleIn = ({ request }: LoggedChange): Kind | null =>
  (request as { readonly kind?: Kind } | null)?.kind ?? null

const plainRow = ({ id, effectiveOn, recordedAt, undone }: LoggedChange) => ({
  id,
  from: longDate(effectiveOn),
  recorded: longMoment(recordedAt),
  recordedOn: dayInLondon(recordedAt),
  reason: null,
  isUndone: undone,
  undo: null,
})

/** The reason that a school gave with its report: it keeps it, and no other school is told. */
function reasonIn({ kind, request }: LoggedChange): string | null {
  if (kind === 'report-leaving') return leavingReasonIn(request)
  if (kind === 'change-details') return nameReasonIn(request)
  return kind === 'correct' ? (request as RequestOf<'correct'>).reason : null
}

const neverUndone: ReadonlySet<string> = new Set(['undo', 'the-day'])

function wholeRow(
  change: LoggedChange,
  { told, school: { id, urn }, history }: { told: Told } & Pick<Story, 'school' | 'history'>,
) {
  const { by, kind, undone, reason } = change
  const isOwn = by.role === 'school' && by.school === id
  const mayUndo = isOwn && !undone && !neverUndone.has(kind)
  return {
    ...plainRow(change),
    sentence: sentenceOf(change, told, history),
    by: actorName(by, id, told),
    reason: reason ?? (isOwn ? reasonIn(change) : null),
    undo: mayUndo ? `/schools/${urn}/undo/${change.id}` : null,
  }
}

/** What was undone stands beside that it was. */
function sentenceOf(change: LoggedChange, told: Told, history: readonly LoggedChange[]) {
  const undone = history.find(({ id }) => id === change.undoes)
  const sentence = changeSentence(change, told)
  return undone === undefined ? sentence : `${sentence}: ${changeSentence(undone, told)}`
}
