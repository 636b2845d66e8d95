import type { AnyRefusal } from '../../core/decision.ts'
import type { Request } from '../../http/request.ts'
import { notFound, redirect, view, type Response } from '../../http/responses.ts'
import { route, type Route } from '../../http/route.ts'
import type { Why } from '../words/why.ts'
import type { AnyPreview, AnyVisit, Binding, Running } from './binding.ts'
import { askedOf, openDraft, partOf, start, type Open } from './drafting.ts'
import type { Journey } from './journey.ts'
import { checkPage, questionPage, stopPage, stoppedPage } from './pages.ts'
import type { Problem, Typed } from './question.ts'
import { whyRefused, whyStopped } from './why.ts'
import { addressOf, checkAnswers, confirmation, type Page } from './walk.ts'

/** The pages of a journey: where it starts, and every page of a draft. */
export function journeyRoutes<Visit extends AnyVisit, Find, Preview extends AnyPreview, Recorded>(
  journey: Journey<Visit, Find, Recorded>,
  binding: Binding<Visit, Find, Preview, Recorded>,
): readonly Route[] {
  // The types above have seen to it that the two fit; from here on nobody needs to know how.
  const running = { journey, binding } as unknown as Running
  const path = `${binding.under}/${journey.name}`
  return [
    route('GET', path, request => start(running, request)),
    route('GET', `${path}/:draft/:page`, request => show(running, request)),
    route('POST', `${path}/:draft/:page`, request => take(running, request)),
  ]
}

async function show(running: Running, request: Request): Promise<Response> {
  const opening = await openDraft(running, request, {})
  if (!opening.ok) return opening.refusal
  const open = opening.value
  const name = partOf(request, 'page')
  if (name === checkAnswers && open.walk.at === checkAnswers) {
    const previewed = await running.binding.preview(askedOf(running, open))
    return previewed.ok
      ? check(running, open, previewed.value, false)
      : refused(running, open, previewed.refusal)
  }
  const page = open.walk.pages.find(each => each.name === name)
  if (!page) return elsewhere(running, open, name)
  if (page.asks === null)
    return view(
      `journeys/${running.journey.name}/${name}.njk`,
      stopPage(open, page, await whyStopped(running, open, page)),
    )
  return ask(open, page, await inTheWay(running, open, page), request)
}

async function take(running: Running, request: Request): Promise<Response> {
  const name = partOf(request, 'page')
  const { questions } = running.journey
  const asks = Object.keys(questions).find(question => addressOf(question) === name) ?? null
  const opening = await openDraft(running, request, typedNow(running, request, asks))
  if (!opening.ok) return opening.refusal
  const open = opening.value
  if (name === checkAnswers && open.walk.at === checkAnswers) return confirm(running, open, request)
  const page = open.walk.pages.find(each => each.name === name)
  if (!page?.reading || asks === null) return elsewhere(running, open, name)

  const { reading } = page
  if (!reading.ok && reading.problem !== null)
    return ask(open, page, { problem: reading.problem, why: null }, request)
  await running.binding.drafts.save(open.draft.id, toKeep(open, asks, reading.ok))
  return redirect(open.urlOf(open.walk.at))
}

/** What the form of a question brought; a field that was left out is one that was left empty. */
function typedNow({ journey }: Running, { typed }: Request, asks: string | null): Typed {
  if (asks === null) return {}
  const fields = (journey.questions[asks]?.fields(asks) ?? []).flatMap(field =>
    field.endsWith('*') ? typed.names.filter(name => name.startsWith(field.slice(0, -1))) : [field],
  )
  const kept = fields.map(field => [field, typed(field) ?? ''] as const)
  const button = typed(`${asks}-search`)
  return Object.fromEntries(button === undefined ? kept : [...kept, [`${asks}-search`, button]])
}

/** What the draft keeps. A new search forgets what was chosen from the last one. */
function toKeep({ typed }: Open, asks: string, isAnswered: boolean): Typed {
  const { [`${asks}-search`]: _button, ...kept } = typed
  return isAnswered ? kept : { ...kept, [asks]: '' }
}

async function confirm(running: Running, open: Open, request: Request): Promise<Response> {
  const fingerprint = request.typed('fingerprint') ?? ''
  const confirmed = await running.binding.confirm(askedOf(running, open), fingerprint)
  switch (confirmed.outcome) {
    case 'moved-on':
      return check(running, open, confirmed.preview, true)
    case 'refused':
      return refused(running, open, confirmed.refusal)
    case 'recorded':
    case 'already-recorded':
      return redirect(open.urlOf(confirmation))
  }
}

async function check(
  { journey, binding }: Running,
  open: Open,
  of: AnyPreview,
  hasMovedOn: boolean,
) {
  const follows = await binding.follows(of, open.visit)
  const { button } = journey.ending
  const page = checkPage(open, { follows, fingerprint: of.fingerprint, button, hasMovedOn })
  return view('journey/check-answers.njk', page, { status: hasMovedOn ? 409 : 200 })
}

/** A refusal leads to the question that would mend it; one that none would mend is said at once. */
async function refused(running: Running, open: Open, refusal: AnyRefusal): Promise<Response> {
  const said = running.journey.say(refusal, open.facts)
  const stopped = async (stop: Parameters<typeof stoppedPage>[1]) =>
    view('journey/stopped.njk', stoppedPage(open, stop, await whyRefused(running, open, refusal)), {
      status: 422,
    })
  if (!('beside' in said)) return stopped(said)
  const page = open.walk.pages.find(({ asks }) => asks === said.beside)
  return page ? redirect(open.urlOf(page.name)) : stopped({ heading: said.text, paragraphs: [] })
}

/** What is wrong with an answer, and why it is, where the policy says so. */
interface InTheWay {
  readonly problem: Problem | null
  readonly why: Why | null
}

const nothing: InTheWay = { problem: null, why: null }

/** What stands in the way, if it is this question's answer that would mend it. */
async function inTheWay(running: Running, open: Open, { asks }: Page): Promise<InTheWay> {
  if (open.walk.at !== checkAnswers) return nothing
  const previewed = await running.binding.preview(askedOf(running, open))
  if (previewed.ok) return nothing
  const said = running.journey.say(previewed.refusal, open.facts)
  if (!('beside' in said) || said.beside !== asks) return nothing
  const fields = open.questions[asks]?.fields(asks) ?? []
  const meant = said.part === undefined ? '' : `${asks}-${said.part}`
  const field = fields.find(other => other.startsWith(meant)) ?? asks
  const { why } = await whyRefused(running, open, previewed.refusal)
  return { problem: { text: said.text, field }, why }
}

/** A page with an answer that cannot be taken says so, and keeps what was typed in view. */
function ask(open: Open, page: Page, inItsWay: InTheWay, { query }: Request) {
  const { problem } = inItsWay
  const shown = questionPage(open, page, inItsWay)
  const cameFromAnswers = query('change') !== undefined && open.walk.at === checkAnswers
  const back = cameFromAnswers ? open.urlOf(checkAnswers) : shown.back
  const status = problem === null ? 200 : 422
  return view('journey/question.njk', { ...shown, back }, { status })
}

/** A page of the journey that is not open yet, or no longer, leads to the one that is. */
function elsewhere({ journey }: Running, { walk, urlOf }: Open, name: string) {
  const names = journey.steps.map(step => ('stops' in step ? step.stops : addressOf(step.asks)))
  const isOurs = [...names, checkAnswers, confirmation].includes(name)
  return isOurs ? redirect(urlOf(walk.at)) : notFound
}
