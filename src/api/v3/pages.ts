import { Type } from 'typebox'
import { accept, refuse } from '../../core/result.ts'
import type { Texts } from '../../http/request.ts'
import { badRequest } from './answers.ts'
import { parameter, type Parameter } from './parameter.ts'
import { isScalar, leadingInteger } from './parameters.ts'

/* Which part of a list is asked for, and in which order: contract, sections 6.2 and 6.3. */

const mostPerPage = 3000

/** Far past the end of any list, and near enough for the database to count to. */
const lastPage = 1_000_000

/** Which part of a list: how many, after how many. */
interface Part {
  readonly offset: number
  readonly limit: number
}

/** Which part of a list is asked for: by default the first hundred. */
export const page: Parameter<Part> = {
  described: [
    {
      name: 'page[page]',
      description: 'Which page, from 1 on. There are more until a page is short or empty.',
      schema: Type.Integer({ minimum: 1, default: 1 }),
    },
    {
      name: 'page[per_page]',
      description: `How many are on a page; more than ${mostPerPage} are read as ${mostPerPage}.`,
      schema: Type.Integer({ minimum: 1, default: 100 }),
    },
  ],
  read: query => {
    const number = pageNumber(query, 'page', 1)
    const size = pageNumber(query, 'per_page', 100)
    if (isScalar(query, 'page') || number === null || size === null || number < 1 || size < 1)
      return refuse(badRequest('page-not-a-number'))
    const limit = Math.min(size, mostPerPage)
    return accept({ limit, offset: (Math.min(number, lastPage) - 1) * limit })
  },
}

function pageNumber(query: Texts, name: string, otherwise: number) {
  const text = query.all(`page[${name}]`).at(-1)
  return text === undefined ? otherwise : leadingInteger(text)
}

/** One key of an order, by a field that can be sorted by. */
interface Key<Field extends string> {
  readonly field: Field
  readonly descending: boolean
}

/**
 * The order asked for, by fields that are known; what is unknown is ignored, and where nothing is
 * left, `otherwise` holds. Those that are `documented` are the contract's: others just work.
 */
export const sortedBy = <Field extends string>(
  known: readonly Field[],
  { documented, otherwise }: Sorting<Field>,
): Parameter<readonly Key<Field>[]> =>
  parameter({
    name: 'sort',
    description: 'The order: first key first, with a minus sign for the greatest first.',
    schema: Type.Array(Type.Enum(documented.flatMap(field => [field, `-${field}`]))),
    read: query => {
      const keys = (query.all('sort').at(-1) ?? '').split(',').flatMap(key => {
        const [, sign, name = ''] = /^([-+]?)(\w+)$/.exec(key.trim()) ?? []
        const field = known.find(each => each === name)
        return field === undefined ? [] : [{ field, descending: sign === '-' }]
      })
      return accept(keys.length > 0 ? firstOfEach(keys) : otherwise)
    },
  })

interface Sorting<Field extends string> {
  readonly documented: readonly Field[]
  readonly otherwise: readonly Key<Field>[]
}

/** A key that comes again cannot order anything that it has not ordered. */
const firstOfEach = <Field extends string>(keys: readonly Key<Field>[]) =>
  keys.filter(({ field }, at) => keys.findIndex(key => key.field === field) === at)

/** What most lists can be ordered by. */
type Stamp = 'id' | 'created_at' | 'updated_at'

export const oldestFirst: readonly Key<Stamp>[] = [{ field: 'created_at', descending: false }]
export const longestUnchangedFirst: readonly Key<Stamp>[] = [
  { field: 'updated_at', descending: false },
]

/** By default, or if no key is known, in the order in which things came. */
export const order = sortedBy<Stamp>(['id', 'created_at', 'updated_at'], {
  documented: ['created_at', 'updated_at'],
  otherwise: oldestFirst,
})

/** The same, where providers were only ever told of the order of updates. */
export const orderByUpdate = sortedBy<Stamp>(['id', 'created_at', 'updated_at'], {
  documented: ['updated_at'],
  otherwise: oldestFirst,
})
