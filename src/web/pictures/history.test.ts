import { expect, test } from 'vitest'
import { day } from '../../core/calendar.ts'
import type { Bar, Lane } from '../history.ts'
import { drawHistory } from './history.ts'

const bar = (text: string, from: string, until: string | null): Bar => ({
  text,
  from: day(from),
  until: until === null ? null : day(until),
  isHere: true,
})

const draw = (lanes: readonly Lane[], today = '2024-09-01') =>
  drawHistory(lanes, { today: day(today), title: 'History' })

const barsOf = (lanes: readonly Lane[], today?: string) => draw(lanes, today)?.lanes[0]?.bars ?? []

test('bars stand where their days are, one after another and to scale', () => {
  const [first, second] = barsOf([
    {
      name: 'School',
      bars: [bar('Ashfield', '2023-09-01', '2024-03-01'), bar('Birchwood', '2024-03-01', null)],
    },
  ])
  // From 1 September 2023 to 90 days after today are 456 days on 940 pixels.
  expect(first).toMatchObject({ x: 0, width: 373.2, isOpen: false, y: second?.y })
  expect(second).toMatchObject({ x: 375.2, width: 562.8, isOpen: true })
})

test('what happens at the same time stands in rows under each other, and a row is used again', () => {
  const bars = barsOf([
    {
      name: 'ECTs they mentor',
      bars: [
        bar('Ada', '2023-09-01', '2024-01-01'),
        bar('Ben', '2023-10-01', null),
        bar('Cara', '2024-01-01', null),
      ],
    },
  ])
  expect(bars.map(({ text, y }) => [text, y])).toEqual([
    ['Ada', 56],
    ['Cara', 56],
    ['Ben', 94],
  ])
})

test.each([
  ['all of a name that fits', 'Ashfield', '2024-09-01', 'Ashfield'],
  [
    'a name that does not, cut',
    'Saint Somebody of the Long Name Academy',
    '2023-11-01',
    'Saint Somebod…',
  ],
  ['nothing where there is no room', 'Ashfield', '2023-09-04', ''],
])('a bar shows %s, and always all of it in its title', (_, name, until, text) => {
  const [drawn] = barsOf([{ name: 'School', bars: [bar(name, '2023-09-01', until)] }])
  expect(drawn?.text).toBe(text)
  expect(drawn?.title).toContain(`${name}: 1 September 2023 to `)
})

test('today stands in the picture, and so does what is still to come', () => {
  const picture = draw(
    [{ name: 'School', bars: [bar('Ashfield', '2024-09-01', null)] }],
    '2024-06-01',
  )
  expect(picture?.today).toBeNull()
  const later = draw([{ name: 'School', bars: [bar('Ashfield', '2023-09-01', null)] }])
  expect(later?.today).toEqual({ x: 754.5, label: 'Today, 1 September 2024' })
})

test('terms mark the time; of many years, only their beginnings do', () => {
  const few = draw([{ name: 'School', bars: [bar('Ashfield', '2023-09-04', null)] }])
  expect(few?.ticks.map(({ label }) => label)).toEqual([
    'Sep 2023',
    'Jan 2024',
    'Apr 2024',
    'Sep 2024',
  ])
  const many = draw([{ name: 'School', bars: [bar('Ashfield', '2018-09-01', null)] }])
  expect(many?.ticks.map(({ label }) => label)).toEqual([
    'Sep 2018',
    'Sep 2019',
    'Sep 2020',
    'Sep 2021',
    'Sep 2022',
    'Sep 2023',
    'Sep 2024',
  ])
})

test('a history of nothing is not drawn', () => {
  expect(draw([])).toBeNull()
})
