import { accept, refuse, type Result } from '../../core/result.ts'
import type { Request } from '../../http/request.ts'
import { notFound, redirect, view, type Response } from '../../http/responses.ts'
import type { AnyVisit, Asked, Draft, Owner, Running } from './binding.ts'
import { confirmationPage, type Opened } from './pages.ts'
import type { Typed } from './question.ts'
import { confirmation, walk } from './walk.ts'

/** A draft that is open for its owner. */
export interface Open extends Opened {
  readonly visit: AnyVisit
  readonly draft: Draft
}

export const partOf = ({ params }: Request, name: string) => params[name] ?? ''

/** Starts a draft and leads to its first page. Two starts are two drafts. */
export async function start({ journey, binding }: Running, request: Request): Promise<Response> {
  const visiting = await binding.visit(request)
  if (!visiting.ok) return visiting.refusal
  const visit = visiting.value
  const typed = Object.fromEntries(journey.about.map(name => [name, request.query(name) ?? '']))
  const facts = await factsFor({ journey, binding }, visit, typed)
  if (facts === null) return notFound
  const { owner } = visit
  const id = await binding.drafts.create({ journey: journey.name, owner, typed })
  const { at } = walk(journey.steps, journey.questions, facts, typed)
  return redirect(`${request.path}/${id}/${at}`)
}

const factsFor = ({ journey, binding }: Running, visit: AnyVisit, typed: Typed) =>
  journey.reads({ ...visit, typed: name => typed[name] }, binding.find)

/** Opens the draft of a request, if it is the visitor's, with what was typed just now. */
export async function openDraft(
  running: Running,
  request: Request,
  typedNow: Typed,
): Promise<Result<Open, Response>> {
  const { journey, binding } = running
  const visiting = await binding.visit(request)
  if (!visiting.ok) return visiting
  const visit = visiting.value
  const draft = await binding.drafts.get(partOf(request, 'draft'))
  if (draft?.journey !== journey.name || !isSame(draft.owner, visit.owner)) return refuse(notFound)
  const recorded = await binding.recorded(draft.id, visit)
  if (recorded !== null) return refuse(afterwards(running, request, visit, recorded))

  const typed = { ...withoutGroups(running, draft.typed, typedNow), ...typedNow }
  const facts = await factsFor(running, visit, typed)
  if (facts === null) return refuse(notFound)
  const { title, questions, steps } = journey
  const { caption, home } = visit
  const path = request.path.slice(0, request.path.lastIndexOf('/'))
  const urlOf = (page: string) => `${path}/${page}`
  const walked = walk(steps, questions, facts, typed)
  return accept({
    title,
    caption,
    questions,
    facts,
    typed,
    walk: walked,
    home,
    urlOf,
    visit,
    draft,
  })
}

/** Boxes that are not ticked send nothing: what a page of them brings is all that is ticked. */
function withoutGroups({ journey }: Running, before: Typed, now: Typed): Typed {
  const groups = Object.entries(journey.questions)
    .flatMap(([name, question]) => question.fields(name))
    .filter(field => field.endsWith('*'))
    .map(field => field.slice(0, -1))
    .filter(prefix => Object.keys(now).some(name => name.startsWith(prefix)))
  return Object.fromEntries(
    Object.entries(before).filter(([name]) => !groups.some(prefix => name.startsWith(prefix))),
  )
}

const isSame = (one: Owner, other: Owner) => one.school === other.school && one.user === other.user

/** Once recorded, every page of the draft leads to the one that says so. */
function afterwards({ journey }: Running, request: Request, visit: AnyVisit, recorded: unknown) {
  if (partOf(request, 'page') !== confirmation)
    return redirect(request.path.replace(/[^/]*$/, confirmation))
  const said = journey.ending.done(recorded, visit)
  return view('journey/confirmation.njk', confirmationPage(visit.caption, said))
}

/** What a draft whose walk is complete asks for. */
export const askedOf = ({ journey }: Running, open: Open): Asked<AnyVisit> => ({
  id: open.draft.id,
  ...journey.wanted(open.walk.answers, open.facts, open.visit),
  visit: open.visit,
})
