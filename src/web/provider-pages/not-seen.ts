import { systemClock } from '../../clock.ts'
import { parseTrn, type PersonId } from '../../core/identity.ts'
import { whyNotSeen } from '../../core/not-seen/not-seen.ts'
import type { Texts } from '../../http/request.ts'
import { view, type View } from '../../http/responses.ts'
import { viewsOverTime } from '../../operations/views-over-time.ts'
import { personEverSeen, type Named } from '../../store/read/people-seen.ts'
import { isId } from '../ids-in-paths.ts'
import { dayAsked, type DayAsked } from '../pages/day-asked.ts'
import type { Service } from '../serving.ts'
import { askingLimit } from './asking-limit.ts'
import { answerView, formView, tooOften, type Problem, type Typed } from './not-seen-view.ts'
import { providerPage, type ProviderVisit } from './provider-page.ts'

const timesAMinute = 30

/** "Why can I not see this person?": the form, and what may be told. */
export const notSeenPages = (service: Service) => {
  const mayAsk = askingLimit({
    times: timesAMinute,
    milliseconds: 60_000,
    now: () => Temporal.Instant.from(systemClock.now()).epochMilliseconds,
  })
  const pages = [
    providerPage('GET', '/not-seen', ({ caption }) =>
      view(form, formView(caption, nothingTyped, [])),
    ),
    providerPage('POST', '/not-seen', (visit, { typed }) =>
      mayAsk(visit.user.id)
        ? answer(visit, typed)
        : view('provider-pages/not-seen-answer.njk', tooOften(visit.caption), { status: 429 }),
    ),
  ]
  return pages.map(page => page(service))
}

const form = 'provider-pages/not-seen.njk'
const noDay: DayAsked = { date: null, problem: null, typed: { day: '', month: '', year: '' } }
const nothingTyped: Typed = { participant: '', trn: '', born: noDay }

async function answer(visit: ProviderVisit, texts: Texts): Promise<View> {
  const typed = typedIn(texts, visit)
  const read = namedIn(typed)
  if ('problems' in read)
    return view(form, formView(visit.caption, typed, read.problems), { status: 422 })
  const { database } = visit.service.world
  const person = await personEverSeen(database, visit.provider.id, read.named)
  const views = person === null ? [] : await viewsOverTime(database, visit.provider.id, person)
  const why = whyNotSeen(
    views.map(({ change, on, view: seen }) => ({ change: change.kind, on, view: seen })),
  )
  return view(
    'provider-pages/not-seen-answer.njk',
    answerView(visit.caption, why, views.at(-1)?.situation ?? null),
  )
}

const typedIn = (texts: Texts, { today }: ProviderVisit): Typed => ({
  participant: (texts('participant') ?? '').trim().slice(0, 100),
  trn: (texts('trn') ?? '').trim().slice(0, 30),
  born: dayAsked(texts, { name: 'born', called: 'Date of birth', today }),
})

type Read = { readonly named: Named } | { readonly problems: readonly Problem[] }

/** By participant id, or by TRN and date of birth: one fact alone could be tried out. (NS-6) */
function namedIn({ participant, trn, born }: Typed): Read {
  const isBornTyped = Object.values(born.typed).some(part => part !== '')
  if (participant !== '' && (trn !== '' || isBornTyped))
    return problem('participant', 'Enter a participant ID, or a TRN and date of birth, not both')
  if (participant !== '') {
    const id = participant.toLowerCase()
    return isId(id)
      ? { named: { person: id as PersonId } }
      : problem('participant', 'Participant ID must be like 01990000-0000-7000-8000-000000000000')
  }
  if (trn === '' && !isBornTyped)
    return problem('trn', 'Enter a TRN and date of birth, or a participant ID')
  return byTrn(trn, born)
}

function byTrn(trn: string, born: DayAsked): Read {
  const read = parseTrn(trn)
  const { date } = born
  const wrong = born.problem ?? (date === null ? noDayTyped : null)
  const problems = [
    ...(trn === '' ? [{ field: 'trn', text: 'Enter the TRN' } as const] : []),
    ...(trn !== '' && read === null
      ? [{ field: 'trn', text: 'TRN must be 7 digits' } as const]
      : []),
    ...(wrong ? [{ field: `born-${wrong.parts[0]}`, text: wrong.text } as const] : []),
  ]
  return read === null || date === null ? { problems } : { named: { trn: read, dateOfBirth: date } }
}

const noDayTyped = { text: 'Enter the date of birth', parts: ['day'] as const }

const problem = (field: Problem['field'], text: string) => ({ problems: [{ field, text }] })
