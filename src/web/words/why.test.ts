import { expect, test } from 'vitest'
import { born } from '../../../test/database/small-world.ts'
import { emptyWorld, oak } from '../../../test/language/world.ts'
import { day } from '../../core/calendar.ts'
import { factsOfRefusal, sourceInWords } from './why.ts'

test.each([
  ['ruling 15', 'policy decision 15'],
  ['rulings 11 and 15', 'policy decisions 11 and 15'],
  ['ruling 3, contract 9', 'policy decision 3; section 9 of the agreement with lead providers'],
  ['seed; ruling 9', 'what the Department for Education asked for; policy decision 9'],
  ['data model, a span is not empty', 'how records are kept; a span is not empty'],
  ['contract 14.4', 'section 14.4 of the agreement with lead providers'],
  ['Keeping children safe, part 3', 'Keeping children safe; part 3'],
])('the source "%s" is said as "%s"', (source, words) => {
  expect(sourceInWords(source)).toBe(words)
})

const looking = { situation: emptyWorld, school: oak, today: day('2022-09-05') }

test('a refusal of which nothing more is said tells its days, and no ids', () => {
  const refusal = { reason: 'closed', began: born, school: 'somewhere', person: 'somebody' }
  expect(factsOfRefusal(refusal, looking)).toEqual(['Their present training began on 5 May 1995.'])
  expect(factsOfRefusal({ reason: 'closed' }, looking)).toEqual([])
})

const here = (from: string) => ({ reason: 'already-at-this-school', from: day(from) })

test('who is to join is not said to be there', () => {
  expect(factsOfRefusal(here('2022-09-06'), looking)).toEqual([
    'They are to join Oak Academy on 6 September 2022.',
  ])
  expect(factsOfRefusal(here('2022-09-05'), looking)).toEqual([
    'They have been at Oak Academy since 5 September 2022.',
  ])
})
