import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/database/fresh-database.ts'
import type { Instant } from '../../core/calendar.ts'
import { webSession } from '../read/web-sessions.ts'
import { endWebSession, forgetEndedSessions, keepWebSession } from './web-sessions.ts'

const database = await freshDatabase()
const at = (time: string) => `2025-09-01T${time}.000Z` as Instant
const kept = { content: { user: 'u-1', urns: ['100001'] }, now: at('09:00:00'), seconds: 60 }

test('a session is there until its time is over', async () => {
  await keepWebSession(database, { id: 'timed', ...kept })
  expect(await webSession(database, 'timed', at('09:00:59'))).toEqual({
    user: 'u-1',
    urns: ['100001'],
  })
  expect(await webSession(database, 'timed', at('09:01:00'))).toBeNull()
})

test('a session that is kept again has what was said last, for as long as was said last', async () => {
  await keepWebSession(database, { id: 'again', ...kept })
  await keepWebSession(database, { id: 'again', ...kept, content: {}, now: at('09:00:30') })
  expect(await webSession(database, 'again', at('09:01:20'))).toEqual({})
})

test('a session that was ended is not there, and another is', async () => {
  await keepWebSession(database, { id: 'ended', ...kept })
  await keepWebSession(database, { id: 'other', ...kept })
  await endWebSession(database, 'ended')
  expect(await webSession(database, 'ended', at('09:00:01'))).toBeNull()
  expect(await webSession(database, 'other', at('09:00:01'))).not.toBeNull()
})

test('sessions that have ended are forgotten, and only these', async () => {
  const own = await freshDatabase()
  await keepWebSession(own, { id: 'old', ...kept })
  await keepWebSession(own, { id: 'young', ...kept, seconds: 3600 })
  expect(await forgetEndedSessions(own, at('09:30:00'))).toBe(1)
  expect(await webSession(own, 'young', at('09:30:00'))).toEqual(kept.content)
})
