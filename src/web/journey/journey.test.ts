import { expect, test } from 'vitest'
import type { Change } from '../../core/decision.ts'
import { day } from '../../core/calendar.ts'
import { calendarDate, email, text, trn } from './questions.ts'
import { oneOf, search, yesNo } from './choices.ts'
import { diagramOf } from './diagram.ts'
import { beside, journeysFor, stopping } from './journey.ts'
import type { Question, Typed } from './question.ts'
import { pageBefore, walk } from './walk.ts'

interface Programme {
  readonly id: string
  readonly title: string
}

interface Facts {
  readonly isKnown: boolean
  readonly programmes: readonly Programme[]
}

type Joining = { readonly joiningOn: string; readonly programme: string | null }
type Refusal = { readonly reason: 'too-late' } | { readonly reason: 'gone' }

const joining = {
  name: 'join',
  concerns: () => {
    throw new Error('not asked in these tests')
  },
  decide: () => {
    throw new Error('not asked in these tests')
  },
} as unknown as Change<'join', Joining, Refusal>

const described = journeysFor<{ readonly urn: string }, null, null>()('join', 'Report a joiner')
  .reads(async (): Promise<Facts | null> => null)
  .asks({
    trn: trn('What is their TRN?', { missing: 'Enter their TRN' }),
    joiningOn: calendarDate(({ isKnown }) => (isKnown ? 'When?' : 'Who?'), {
      missing: 'Enter the day they join',
      wrong: 'The day they join must be a real date',
      played: date => date,
    }),
    keeps: yesNo('Will they keep their programme?', { missing: 'Select yes or no' }),
    programme: oneOf('Which programme?', {
      from: ({ programmes }) => programmes,
      keyed: ({ id }) => id,
      named: ({ title }) => title,
      missing: 'Select a programme',
    }),
  })
  .walks([
    { asks: 'trn' },
    { stops: 'cannot-find-them', when: ({ facts }) => !facts.isKnown, because: 'not known' },
    { asks: 'joiningOn' },
    { asks: 'keeps' },
    { asks: 'programme', when: ({ answers }) => answers.keeps === false, because: 'another' },
  ])
  .decides(joining, ({ joiningOn, programme }) => ({
    joiningOn,
    programme: programme?.id ?? null,
  }))
  .says(
    {
      'too-late': () => beside('joiningOn', 'The day they join must be sooner'),
      gone: () => stopping('They have gone', 'Nothing can be reported.'),
    },
    { button: 'Confirm', done: () => ({ heading: 'Done', next: [], told: [], links: [] }) },
  )

const facts: Facts = {
  isKnown: true,
  programmes: [
    { id: 'p1', title: 'Ambition' },
    { id: 'p2', title: 'Teach First' },
  ],
}

const onTheFirst = { 'joiningOn-day': '1', 'joiningOn-month': '9', 'joiningOn-year': '2025' }
const walked = (typed: Typed, known: Facts = facts) =>
  walk(described.steps, described.questions, known, typed)
const pagesOf = (typed: Typed, known?: Facts) => walked(typed, known).pages.map(({ name }) => name)

test.each<[string, Typed, readonly string[], string]>([
  ['nothing', {}, ['trn'], 'trn'],
  ['a TRN', { trn: '1234567' }, ['trn', 'joining-on'], 'joining-on'],
  ['a TRN of letters', { trn: 'abc' }, ['trn'], 'trn'],
  [
    'that they keep it',
    { trn: '1234567', ...onTheFirst, keeps: 'yes' },
    ['trn', 'joining-on', 'keeps'],
    'check-answers',
  ],
  [
    'that they do not',
    { trn: '1234567', ...onTheFirst, keeps: 'no' },
    ['trn', 'joining-on', 'keeps', 'programme'],
    'programme',
  ],
  [
    'a programme that is not offered',
    { trn: '1234567', ...onTheFirst, keeps: 'no', programme: 'p9' },
    ['trn', 'joining-on', 'keeps', 'programme'],
    'programme',
  ],
])('having typed %s, the walk comes by its pages', (_, typed, pages, at) => {
  expect(pagesOf(typed)).toEqual(pages)
  expect(walked(typed).at).toBe(at)
})

test('a walk that is stopped goes no further, whatever was typed', () => {
  const typed = { trn: '1234567', ...onTheFirst, keeps: 'yes' }
  expect(pagesOf(typed, { ...facts, isKnown: false })).toEqual(['trn', 'cannot-find-them'])
})

test('an answer lapses with its question, and comes back with it', () => {
  const typed = { trn: '1234567', ...onTheFirst, keeps: 'yes', programme: 'p2' }
  expect(walked(typed).answers).toEqual({ trn: '1234567', joiningOn: '2025-09-01', keeps: true })
  expect(walked({ ...typed, keeps: 'no' }).answers['programme']).toEqual(facts.programmes[1])
})

test('an answer that the facts no longer hold is asked again', () => {
  const typed = { trn: '1234567', ...onTheFirst, keeps: 'no', programme: 'p2' }
  const fewer = { ...facts, programmes: facts.programmes.slice(0, 1) }
  expect([walked(typed).at, walked(typed, fewer).at]).toEqual(['check-answers', 'programme'])
})

test('Back goes the way the walk came', () => {
  const whole = walked({ trn: '1234567', ...onTheFirst, keeps: 'yes' })
  const back = (page: string) => pageBefore(whole, page)?.name
  expect(['trn', 'joining-on', 'keeps', 'check-answers'].map(back)).toEqual([
    undefined,
    'trn',
    'joining-on',
    'keeps',
  ])
})

const answerTo = (question: Question<unknown, Facts>, typed: Typed) => {
  const reading = question.read(typed, 'it', facts)
  return reading.ok ? reading.value : (reading.problem?.text ?? 'not done')
}

const when = calendarDate<Facts>('When?', {
  missing: 'Enter a day',
  wrong: 'It must be a real date',
  played: date => date,
})

test.each([
  ['1', '9', '2025', day('2025-09-01')],
  ['01', '09', '2025', day('2025-09-01')],
  ['29', '2', '2024', day('2024-02-29')],
  ['', '', '', 'Enter a day'],
  [' ', '\t', '', 'Enter a day'],
  ['29', '2', '2025', 'It must be a real date'],
  ['31', '4', '2025', 'It must be a real date'],
  ['0', '0', '0000', 'It must be a real date'],
  ['1', '13', '2025', 'It must be a real date'],
  ['1', '', '2025', 'It must be a real date'],
  ['1', '9', '25', 'It must be a real date'],
  ['-1', '9', '2025', 'It must be a real date'],
  ['1.5', '9', '2025', 'It must be a real date'],
  ['1e1', '9', '2025', 'It must be a real date'],
  ['٣', '9', '2025', 'It must be a real date'],
  ['<b>', '9', '2025', 'It must be a real date'],
  ['9'.repeat(5000), '9', '2025', 'It must be a real date'],
])('the day %s, %s, %s reads as %s', (date, month, year, expected) => {
  const typed = { 'it-day': date, 'it-month': month, 'it-year': year }
  expect(answerTo(when, typed)).toBe(expected)
})

const name = text<Facts>('What is their name?', { missing: 'Enter a name', wrong: 'Too long' })
const address = email<Facts>('What is their email address?', {
  missing: 'Enter it',
  wrong: 'Wrong',
})
const number = trn<Facts>('What is their TRN?', { missing: 'Enter it', wrong: 'Wrong' })

test.each<[string, Question<unknown, Facts>, string, string]>([
  ['a name', name, '  Ada   Obi ', 'Ada Obi'],
  ['a name with a mark that cannot be seen', name, 'Ada\u200bObi', 'Ada Obi'],
  ['no name', name, ' \u00a0 ', 'Enter a name'],
  ['a name without end', name, 'a'.repeat(201), 'Too long'],
  ['an address', address, 'ada.obi+x@school.sch.uk', 'ada.obi+x@school.sch.uk'],
  ['an address without a domain', address, 'ada@school', 'Wrong'],
  ['two addresses', address, 'ada@a.uk, obi@b.uk', 'Wrong'],
  ['an address without end', address, `${'a'.repeat(250)}@a.uk`, 'Wrong'],
  ['a TRN', number, '1234567', '1234567'],
  ['a TRN with marks', number, 'RP12/34567', '1234567'],
  ['too many digits', number, '12345678', 'Wrong'],
  ['digits without end', number, '1'.repeat(5000), 'Wrong'],
])('%s is read', (_, question, typed, expected) => {
  expect(answerTo(question, { it: typed })).toBe(expected)
})

const many = search<Programme, Facts>('Which programme?', {
  from: ({ programmes }, words) => programmes.filter(({ title }) => title.includes(words)),
  keyed: ({ id }) => id,
  named: ({ title }) => title,
  label: 'Search for a programme',
  missingWords: 'Enter a name',
  missing: 'Select a programme',
})

test.each<[string, Typed, unknown]>([
  ['nothing', {}, 'Enter a name'],
  ['words, to search', { 'it-words': 'Teach', 'it-search': 'yes' }, 'not done'],
  ['words, to go on', { 'it-words': 'Teach' }, 'Select a programme'],
  ['words and a choice', { 'it-words': 'Teach', it: 'p2' }, { id: 'p2', title: 'Teach First' }],
  ['other words than the choice', { 'it-words': 'Ambition', it: 'p2' }, 'Select a programme'],
  ['a new search', { 'it-words': 'Teach', it: 'p2', 'it-search': 'yes' }, 'not done'],
])('of a search, %s is read', (_, typed, expected) => {
  expect(answerTo(many, typed)).toEqual(expected)
})

const gone = () => stopping('They have gone')

test('what does not fit together does not compile', () => {
  const begun = journeysFor<object, null, null>()('join', 'Report a joiner')
    .reads(async (): Promise<Facts | null> => null)
    .asks({ name, when })
  const ending = { button: 'Confirm', done: () => ({ heading: '', next: [], told: [], links: [] }) }

  // @ts-expect-error A page asks a question that is not there.
  begun.walks([{ asks: 'naem' }])
  // @ts-expect-error A condition asks for an answer that nobody gives.
  begun.walks([{ asks: 'name', when: ({ answers }) => answers.colour === 'red' }])
  const sometimes = begun.walks([{ asks: 'when', when: () => false }])
  // @ts-expect-error The request needs an answer that a condition may leave out.
  sometimes.decides(joining, ({ when: on }) => ({ joiningOn: on, programme: null }))
  const decided = begun
    .walks([{ asks: 'name' }, { asks: 'when' }])
    .decides(joining, ({ when: joiningOn }) => ({ joiningOn, programme: null }))
  // @ts-expect-error A refusal has no words.
  decided.says({ gone }, ending)
  // @ts-expect-error Words stand beside a question that is not there.
  decided.says({ gone, 'too-late': () => beside('trn', 'Sooner') }, ending)
  const whole = decided.says({ gone, 'too-late': () => beside('when', 'Sooner') }, ending)
  expect(whole.say({ reason: 'too-late' }, facts)).toEqual({ beside: 'when', text: 'Sooner' })
})

test('a journey draws itself', () => {
  expect(diagramOf(described)).toBe(`flowchart TD
  start(["Report a joiner"])
  start --> trn
  trn -->|"not known"| cannot-find-them{{"cannot-find-them"}}
  trn --> joining-on
  joining-on --> keeps
  keeps -->|"another"| programme
  keeps --> check-answers
  programme --> check-answers
  check-answers --> confirmation
`)
})
