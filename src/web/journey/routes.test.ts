import { expect, test } from 'vitest'
import { openClub } from '../../../test/club.ts'
import { visitor } from '../../../test/visitor.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import { serviceName } from '../frame.ts'

const date = (dayOfMonth: string, month: string, year: string) => ({
  'joiningOn-day': dayOfMonth,
  'joiningOn-month': month,
  'joiningOn-year': year,
})

/** As far as check answers, for somebody whom nothing more is asked. */
async function answered() {
  const opened = await openClub()
  await opened.tutor.open('/schools/123456/join')
  await opened.tutor.submit({ name: 'Obi' })
  const checking = await opened.tutor.submit(date('1', '9', '2025'))
  return { ...opened, checking }
}

test('a journey goes from its first question to the page that says what happens next', async () => {
  const { club, tutor, checking } = await answered()
  expect(checking.path).toBe('/schools/123456/join/draft-1/check-answers')
  expect(checking.text).toContain('What is your name? Obi')
  expect(checking.text).toContain('Obi joins on 2025-09-01, in the term that began on 2025-09-01.')
  expect(checking.text).toContain('The treasurer is told.')
  expect(club.members).toEqual([])

  const done = await tutor.submit()
  expect(done.path).toBe('/schools/123456/join/draft-1/confirmation')
  expect(done.text).toContain('Obi has joined')
  expect(done.text).toContain('The club writes to you.')
  expect(club.members).toEqual([{ id: 'draft-1', name: 'Obi', on: '2025-09-01' }])
})

test('what cannot be read is said in the title, in the summary and beside the field', async () => {
  const { tutor } = await openClub()
  await tutor.open('/schools/123456/join')
  await tutor.submit({ name: '<b>"Obi"' })
  const shown = await tutor.submit(date('31', '2', '<i>'))
  expect(shown.status).toBe(422)
  expect(shown.title).toMatch(/^Error: When will <b>"Obi" join\?/)
  expect(shown.problems).toEqual(['The day you join must be a real date'])
  expect(shown.html).toContain('href="#joiningOn-day"')
  expect(shown.html).toContain('id="joiningOn-day"')
  expect(shown.html).toContain('value="&lt;i&gt;"')
  expect(shown.html).not.toContain('<i>')
})

test('a bad answer does not take the place of a good one', async () => {
  const { tutor } = await answered()
  await tutor.open('/schools/123456/join/draft-1/name')
  expect((await tutor.submit({ name: '' })).status).toBe(422)
  const checking = await tutor.open('/schools/123456/join/draft-1/check-answers')
  expect(checking.text).toContain('Obi joins on 2025-09-01')
})

test('a change that opens a question asks it, then returns to check answers', async () => {
  const { tutor } = await answered()
  await tutor.open('/schools/123456/join/draft-1/name')
  expect((await tutor.submit({ name: 'Ada' })).path).toMatch(/\/agrees$/)
  expect((await tutor.submit({ agrees: 'yes' })).path).toMatch(/\/check-answers$/)
})

test('a page that is not open yet leads to the one that is', async () => {
  const { tutor } = await openClub()
  await tutor.open('/schools/123456/join')
  for (const page of ['joining-on', 'agrees', 'check-answers', 'confirmation'])
    expect((await tutor.open(`/schools/123456/join/draft-1/${page}`)).path).toMatch(/\/name$/)
})

test('two starts are two drafts', async () => {
  const { tutor } = await answered()
  await tutor.open('/schools/123456/join')
  const other = await tutor.submit({ name: 'Ada' })
  expect(other.path).toBe('/schools/123456/join/draft-2/joining-on')
  const first = await tutor.open('/schools/123456/join/draft-1/check-answers')
  expect(first.text).toContain('Obi joins')
})

test.each([
  ['another school', '/schools/654321/join/draft-1/name', 404],
  ['no draft', '/schools/123456/join/draft-9/name', 404],
  ['no page', '/schools/123456/join/draft-1/nonsense', 404],
  ['a name that all objects have', '/schools/123456/join/draft-1/constructor', 404],
  ['a school that is not theirs', '/schools/999999/join', 403],
])('%s: the error page of the design', async (_, path, status) => {
  const { tutor } = await answered()
  const shown = await tutor.open(path)
  expect(shown.status).toBe(status)
  expect(shown.title).toContain(serviceName)
})

test('a refusal stands beside the question that would mend it', async () => {
  const { club, tutor } = await openClub()
  await tutor.open('/schools/123456/join')
  await tutor.submit({ name: 'Obi' })
  const shown = await tutor.submit(date('31', '8', '2025'))
  expect([shown.path, shown.status]).toEqual(['/schools/123456/join/draft-1/joining-on', 422])
  expect(shown.problems).toEqual(['The day must be on or after 2025-09-01'])
  expect(shown.text).toContain('The rule: The rule of before-term.')
  expect((await tutor.submit(date('2', '9', '2025'))).path).toMatch(/\/check-answers$/)
  expect(club.members).toEqual([])
})

test('a refusal that nothing would mend stops', async () => {
  const { club, tutor } = await answered()
  club.isClosed = true
  const shown = await tutor.submit()
  expect([shown.status, club.members]).toEqual([422, []])
  expect(shown.text).toContain(
    'The club is closed Nobody can join it. What you can do See other clubs Why? ' +
      'The rule: The rule of closed. What we know: The term began on 2025-09-01.',
  )
  expect(shown.html).toContain('href="/clubs"')
})

test('what was not shown is not recorded: when facts move, the new preview is', async () => {
  const { club, tutor } = await answered()
  club.term = '2025-08-01' as CalendarDate
  const shown = await tutor.submit()
  expect([shown.status, club.members]).toEqual([409, []])
  expect(shown.text).toContain('The facts have changed since you checked your answers.')
  expect(shown.text).toContain('in the term that began on 2025-08-01.')
  expect((await tutor.submit()).text).toContain('Obi has joined')
})

test.each([
  ['forged', { fingerprint: 'forged' }],
  ['empty', { fingerprint: '' }],
])('a %s fingerprint records nothing', async (_, fields) => {
  const { club, tutor } = await answered()
  expect((await tutor.submit(fields)).status).toBe(409)
  expect(club.members).toEqual([])
})

test('confirming twice is one change, and every page of its draft says that it is done', async () => {
  const { club, server, tutor, checking } = await answered()
  const again = visitor(server)
  await again.open(checking.path)
  await tutor.submit()
  expect((await again.submit()).text).toContain('Obi has joined')
  expect((await tutor.open(checking.path)).path).toMatch(/\/confirmation$/)
  expect((await tutor.open('/schools/123456/join/draft-1/name')).path).toMatch(/\/confirmation$/)
  expect(club.members).toHaveLength(1)
})

test('no page has a script or a style written into it', async () => {
  const { tutor, checking } = await answered()
  const pages = [checking, await tutor.open('/nothing'), await tutor.submit()]
  for (const { html } of pages) {
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/)
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=/)
  }
})
