import { Type } from 'typebox'
import { parseCalendarDate } from '../../core/calendar.ts'
import { accept, refuse } from '../../core/result.ts'
import { badRequest } from './answers.ts'
import { parseMoment } from './moments.ts'
import { parameter } from './parameter.ts'

/* Reading as of another day, or as it was known at another moment: not in the contract. */

/** The day as of which participants are read, or `null` for today. */
export const on = parameter({
  name: 'on',
  description:
    'What you see as of this day, past or future, by what is known now (or at `known_at`).',
  schema: Type.String({ format: 'date', examples: ['2025-09-01'] }),
  read: query => {
    const text = query.all('on').at(-1)
    if (text === undefined || text === '') return accept(null)
    const day = parseCalendarDate(text)
    return day ? accept(day) : refuse(badRequest('on-not-a-date'))
  },
})

/** The moment whose knowledge is asked for, or `null` for now. */
export const knownAt = parameter({
  name: 'known_at',
  description:
    'What you saw at this moment, by what was known then: filters, too, go by what was known.',
  schema: Type.String({ examples: ['2025-05-13T11:21:55Z'] }),
  read: query => {
    const text = query.all('known_at').at(-1)
    if (text === undefined || text === '') return accept(null)
    const moment = parseMoment(text)
    return moment === null ? refuse(badRequest('known-at-unreadable')) : accept(moment)
  },
})
