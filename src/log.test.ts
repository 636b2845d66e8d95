import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { openLog } from './log.ts'

test('the log names requests and changes, and never people', () => {
  const lines: string[] = []
  const paper = new Writable({
    write: (line, _, done) => {
      lines.push(String(line))
      done()
    },
  })
  openLog('info', paper).info(
    {
      change: 'transfer-in',
      email: 'ada.obi@example.org',
      participant: { id: '42', trn: '1234567' },
      request: { headers: { authorization: 'Bearer secret', host: 'localhost' } },
    },
    'recorded',
  )
  expect(JSON.parse(lines.join(''))).toMatchObject({
    msg: 'recorded',
    change: 'transfer-in',
    participant: { id: '42' },
    request: { headers: { host: 'localhost' } },
  })
  expect(lines.join('')).not.toMatch(/ada\.obi|1234567|secret/)
})

test('a fault of the database is logged without the values that it met', () => {
  const lines: string[] = []
  const paper = new Writable({
    write: (line, _, done) => {
      lines.push(String(line))
      done()
    },
  })
  const fault = Object.assign(new Error('a rule was broken'), {
    detail: 'Key (email)=(ada.obi@example.org) is in use',
  })
  openLog('info', paper).error({ err: fault }, 'failed')
  expect(lines.join('')).toContain('a rule was broken')
  expect(lines.join('')).not.toContain('ada.obi')
})
