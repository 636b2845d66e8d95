import type { UndoRefusal } from '../../core/changes/undo/undo.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { Words } from '../../core/refusals.ts'
import { actorName, type Told } from './changes.ts'
import { longDate, longMoment } from './days.ts'

interface Looking extends Told {
  readonly school: SchoolId
}

/** Why a change cannot be undone, as a school is told it. */
export const undoRefusals: Words<UndoRefusal, readonly string[], [Looking]> = {
  'change-unknown': () => ['There is no such change.'],
  'not-yours-to-undo': () => ['It was reported by somebody else. Only they can undo it.'],
  'cannot-be-undone': () => ['What was undone cannot be undone again. Report it again instead.'],
  'already-undone': () => ['It has been undone already.'],
  'declarations-rest-on-it': () => [
    'A lead provider has declared training that rests on it.',
    'Ask the lead provider to void the declaration first.',
  ],
  'later-change-rests-on-it': ({ later }, told) =>
    later === null
      ? ['Something reported later rests on it.']
      : [
          `A later change rests on it: ${laterNames[later.kind] ?? 'another change'}, ` +
            `from ${longDate(later.effectiveOn)}, recorded on ${longMoment(later.recordedAt)} ` +
            `by ${actorName(later.by, told.school, told)}.`,
          later.by.role === 'school' && later.by.school === told.school
            ? 'Undo that change first.'
            : 'Ask whoever reported it to undo it first.',
        ],
}

const laterNames: Readonly<Record<string, string>> = {
  'choose-programme': 'the choice of a programme',
  'confirm-partnership': 'a lead provider’s confirmation',
  'challenge-partnership': 'a school’s word that a lead provider does not train there',
  'accept-partnership': 'the acceptance of a lead provider',
  'change-delivery-partner': 'a lead provider’s change of delivery partner',
  register: 'a registration',
  'assign-mentor': 'the assignment of a mentor',
  'unassign-mentor': 'the end of a mentorship',
  'transfer-in': 'somebody joining from another school',
  'transfer-out': 'somebody leaving for another school',
  'report-leaving': 'somebody leaving',
  'change-programme': 'a change of training',
  'appoint-appropriate-body': 'the appointment of an appropriate body',
  'change-details': 'a change of name or email address',
  defer: 'a lead provider’s pause of the training',
  withdraw: 'a lead provider’s end of the training',
  resume: 'a lead provider’s return to the training',
  'change-schedule': 'a lead provider’s change of schedule',
  complete: 'the completion of induction',
  correct: 'a correction',
  undo: 'the undoing of another change',
}
