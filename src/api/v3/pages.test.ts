import { expect, test } from 'vitest'
import { textsOf } from '../../http/request.ts'
import { page } from './pages.ts'

test.each([
  [{}, { limit: 100, offset: 0 }],
  [{ 'page[page]': '3' }, { limit: 100, offset: 200 }],
  [
    { 'page[per_page]': '3000', 'page[page]': '2' },
    { limit: 3000, offset: 3000 },
  ],
  [
    { 'page[per_page]': '3001', 'page[page]': '2' },
    { limit: 3000, offset: 3000 },
  ],
  [
    { 'page[per_page]': '10abc', 'page[page]': ' 2' },
    { limit: 10, offset: 10 },
  ],
])('of a list, %o asks for %o', (query, part) => {
  expect(page.read(textsOf(query))).toEqual({ ok: true, value: part })
})
