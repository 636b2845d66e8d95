import { undo } from '../../core/changes/undo/undo.ts'
import type { ChangeId } from '../../core/identity.ts'
import { notFound, redirect, view, type Response } from '../../http/responses.ts'
import { idNamed } from '../../ids.ts'
import { confirm } from '../../operations/confirm.ts'
import { preview, type Preview } from '../../operations/preview.ts'
import { changeById, type LoggedChange } from '../../store/read/change-log.ts'
import { readSituation } from '../../store/read/situation.ts'
import { concernsOf } from '../concerns-of-changes.ts'
import { isId } from '../ids-in-paths.ts'
import { recordedChange } from '../journeys/binding/recorded.ts'
import { undoRefusals } from '../words/undo-refusals.ts'
import { whyBy } from '../words/why.ts'
import { schoolPage, type SchoolVisit } from './school-page.ts'
import { undonePage, undoPage, undoRefusedPage, type Undoing } from './undo-view.ts'

/** Undoing a change: what will be as before and why, the button, and the page after it. */
export const undoPages = [
  schoolPage('GET', '/undo/:change', (visit, { params }) =>
    withUndoing(visit, params.change, undoing => ask(undoing)),
  ),
  schoolPage('POST', '/undo/:change', (visit, { params, typed }) =>
    withUndoing(visit, params.change, undoing => {
      const reason = (typed('reason') ?? '').trim()
      const problem = problemOf(reason)
      return problem === null
        ? carryOut(undoing, reason, typed('fingerprint') ?? '')
        : ask(undoing, { reason, problem })
    }),
  ),
  schoolPage('GET', '/undo/:change/done', (visit, { params }) =>
    withUndoing(visit, params.change, async undoing => {
      const { world } = visit.service
      const recorded = await recordedChange(world, idOfUndo(undoing.change), visit)
      return recorded === null ? notFound : view('pages/undone.njk', undonePage(undoing, recorded))
    }),
  ),
]

const longest = 500

function problemOf(reason: string) {
  if (reason === '') return 'Enter why you are undoing this change'
  return reason.length > longest ? `Reason must be ${longest} characters or less` : null
}

/** A change is undone once, so the change that undoes it has an id that follows from it. */
const idOfUndo = ({ id }: LoggedChange) => idNamed('undo', id) as ChangeId

/** Another school's change is not there to be found. */
async function withUndoing(
  visit: SchoolVisit,
  id: string,
  answer: (undoing: Undoing) => Response | Promise<Response>,
): Promise<Response> {
  if (!isId(id)) return notFound
  const { database } = visit.service.world
  const change = await changeById(database, id as ChangeId)
  const isOwn = change?.by.role === 'school' && change.by.school === visit.school.id
  if (change === null || !isOwn) return notFound
  const concerns = concernsOf([change], { people: [], schools: [visit.school.id] })
  const situation = await readSituation(database, concerns, { held: false })
  return answer({ visit, change, situation })
}

const askedFor = ({ visit, change }: Undoing, reason: string) => ({
  change: undo,
  request: { change: change.id, reason },
  id: idOfUndo(change),
  by: visit.by,
})

interface Typed {
  readonly reason: string
  readonly problem: string | null
}

async function ask(undoing: Undoing, typed: Typed = { reason: '', problem: null }) {
  const previewed = await preview(undoing.visit.service.world, askedFor(undoing, typed.reason))
  if (!previewed.ok) return refused(undoing, previewed.refusal)
  return show(undoing, previewed.value, typed, typed.problem === null ? 200 : 422)
}

const show = (undoing: Undoing, previewed: Preview, typed: Typed, status: number) =>
  view(
    'pages/undo.njk',
    undoPage(undoing, previewed, { ...typed, hasMovedOn: status === 409, longest }),
    { status },
  )

async function carryOut(undoing: Undoing, reason: string, expecting: string): Promise<Response> {
  const asked = { ...askedFor(undoing, reason), reason, expecting }
  const confirmed = await confirm(undoing.visit.service.world, asked)
  switch (confirmed.outcome) {
    case 'recorded':
    case 'already-recorded':
      return redirect(`${undoing.visit.home}/undo/${undoing.change.id}/done`)
    case 'moved-on':
      return show(undoing, confirmed.preview, { reason, problem: null }, 409)
    case 'refused':
      return refused(undoing, confirmed.refusal)
  }
}

function refused(undoing: Undoing, refusal: Parameters<typeof wordsOf>[0]) {
  const { situation, visit } = undoing
  const because = wordsOf(refusal, { situation, school: visit.school.id })
  const rule = visit.service.policies.rule(undo.rules[refusal.reason])
  const page = { ...undoRefusedPage(undoing, because), why: whyBy(rule, []) }
  return view('pages/undo-refused.njk', page, { status: 422 })
}

type Refusal = Parameters<(typeof undoRefusals)[keyof typeof undoRefusals]>[0]
type Looking = Parameters<(typeof undoRefusals)['change-unknown']>[1]

const wordsOf = (refusal: Refusal, looking: Looking) =>
  undoRefusals[refusal.reason](refusal as never, looking)
