import fc, { type Arbitrary } from 'fast-check'
import { bodyFor, encoded, type Sent } from './bodies.ts'
import { describedOperations, type DescribedOperation } from './described.ts'
import type { ProviderName } from './fuzz-world.ts'
import { aimed, hostile, idOf, meant } from './texts.ts'

/** A request in which texts such as `«ucl.person:2»` stand for ids. */
export interface Asked {
  readonly operationId: string
  readonly by: ProviderName
  readonly method: string
  /** Path and query, percent-encoded. */
  readonly target: string
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly sent: Sent | null
}

/** Anything that can be asked of the API. */
export const requests: Arbitrary<Asked> = fc
  .constantFrom(...describedOperations, ...describedOperations.filter(({ takesKey }) => takesKey))
  .chain(operation =>
    fc
      .record({
        by: fc.constantFrom<ProviderName>('ambition', 'ucl'),
        method: methodOf(operation),
        path: pathOf(operation),
        query: queryOf(operation),
        authorization,
        headers: headersOf(operation),
        sent: bodyFor(operation),
      })
      .map(({ path, query, authorization, headers, ...asked }) => ({
        operationId: operation.operationId,
        ...asked,
        target: query === '' ? path : `${path}?${query}`,
        headers: [...authorization, ...headers],
      })),
  )

const methodOf = ({ method }: DescribedOperation) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant(method) },
    {
      weight: 1,
      arbitrary: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'),
    },
  )

/** What kinds of ids a path is meant for. */
const kindsInPaths: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/participants\//, ['person']],
  [/\/unfunded-mentors\//, ['unfunded']],
  [/\/schools\//, ['school']],
  [/\/delivery-partners\//, ['partner']],
  [/\/partnerships\//, ['partnership']],
  [/\/participant-declarations\//, ['declaration']],
  [/\/statements\//, ['statement']],
]

function pathOf({ path }: DescribedOperation): Arbitrary<string> {
  const [, kinds = ['person']] = kindsInPaths.find(([pattern]) => pattern.test(path)) ?? []
  const id = fc.oneof(
    { weight: 5, arbitrary: idOf(...kinds) },
    { weight: 1, arbitrary: aimed(idOf(...kinds)) },
    { weight: 1, arbitrary: fc.constantFrom('transfers', '..', '.', '', '%', '%C0%AF', '%2e%2e') },
  )
  const ending = fc.oneof(
    { weight: 20, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.constantFrom('.json', '/', '//', '.JSON', '.xml', ';a=b', '/x') },
  )
  return fc.tuple(id, ending).map(([id, ending]) => {
    const part = /^%(C0|2e|$)/.test(id) ? id : encoded(id)
    return `${path.replace('{id}', () => part)}${ending}`
  })
}

const namesOfAll = [
  ...new Set(describedOperations.flatMap(({ query }) => query.map(({ name }) => name))),
]

/** Bits of a query that are no parameter of anything. */
const wildBits = [
  'filter',
  'filter=1',
  'filter[]=1',
  'filter[[]]=1',
  'filter[a][b][c]=1',
  'filter[cohort',
  'filter[__proto__]=1',
  '__proto__[cohort]=2023',
  'constructor[prototype][a]=1',
  'page=2',
  'page[]=2',
  'page[page][]=2',
  'page[page]=',
  'sort[]=name',
  'sort=name,-id',
  'sort=--id',
  '&&&',
  '=',
  '==',
  '%',
  '%00',
  '%ED%A0%80=%ED%B0%80',
  '[]=1',
  '?',
  'a=b=c',
  'filter.cohort=1',
  'filter%5Bcohort%5D=2023',
  'FILTER[cohort]=2023',
  'filter[cohort][0]=2023',
  '_method=DELETE',
]

function queryOf({ query }: DescribedOperation): Arbitrary<string> {
  const declared = query.map(({ name, schema, required }) =>
    fc.oneof(
      { weight: required ? 1 : 6, arbitrary: fc.constant(null) },
      {
        weight: required ? 15 : 2,
        arbitrary: aimed(meant(name, schema)).map(value => `${name}=${encoded(value)}`),
      },
    ),
  )
  const more = fc.oneof(
    fc.constantFrom(...wildBits),
    fc
      .tuple(fc.constantFrom(...namesOfAll), fc.constantFrom('', '[]', '[0]', '[x]', ']'), hostile)
      .map(([name, suffix, value]) => `${name}${suffix}=${encoded(value)}`),
    fc.tuple(hostile, hostile).map(([name, value]) => `${encoded(name)}=${encoded(value)}`),
    fc
      .constantFrom(...namesOfAll)
      .chain(name => fc.tuple(hostile, hostile).map(all => all.map(v => `${name}=${encoded(v)}`)))
      .map(twice => twice.join('&')),
  )
  const extra = fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: fc.array(more, { minLength: 1, maxLength: 3 }) },
  )
  return fc
    .tuple(fc.tuple(...declared), extra)
    .map(([declared, extra]) => [...declared.filter(bit => bit !== null), ...extra].join('&'))
}

/** What a header can hold at all. */
const headerText = fc
  .oneof(hostile, fc.string({ unit: latin1(), maxLength: 300 }))
  .map(text => text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 5000))

function latin1() {
  return fc.integer({ min: 0x20, max: 0xff }).map(code => String.fromCharCode(code))
}

type Headers = readonly (readonly [string, string])[]

/** Who asks: nearly always the provider by its token, which `«token»` stands for. */
const authorization: Arbitrary<Headers> = fc.oneof(
  { weight: 40, arbitrary: fc.constant<Headers>([['authorization', 'Bearer «token»']]) },
  {
    weight: 1,
    arbitrary: fc
      .oneof(
        headerText,
        headerText.map(text => `Bearer ${text}`),
        fc.constantFrom(
          'Token «token»',
          'bearer «token»',
          'BEARER «token»',
          'Bearer  «token» ',
          'Bearer',
          'Bearer «token» x',
          'Bearer,«token»',
          'Basic «token»',
          'Bearer "«token»"',
          '',
          'Token token="«token»"',
          `Bearer ${'a'.repeat(5000)}`,
          'Bearer «token»,',
        ),
      )
      .map((value): Headers => [['authorization', value]]),
  },
  { weight: 1, arbitrary: fc.constant<Headers>([]) },
)

const some = (weight: number, header: Arbitrary<readonly [string, string]>) =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constant<Headers>([]) },
    { weight, arbitrary: header.map((header): Headers => [header]) },
  )

function headersOf({ takesKey }: DescribedOperation): Arbitrary<Headers> {
  const key = fc.oneof(
    { weight: 4, arbitrary: fc.nat({ max: 9 }).map(number => `key-${number}`) },
    { weight: 1, arbitrary: headerText },
  )
  const moment = aimed(meant('', { format: 'date-time' })).map(text =>
    text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '').slice(0, 5000),
  )
  const other = fc.tuple(
    fc.constantFrom(
      'accept',
      'accept-encoding',
      'accept-language',
      'origin',
      'cookie',
      'range',
      'prefer',
      'if-none-match',
      'if-match',
      'x-http-method-override',
      'x-forwarded-for',
      'forwarded',
      'x-request-id',
      'traceparent',
      'content-encoding',
      'idempotency-key',
      'user-agent',
      'x-with-server-date',
      'x-forwarded-host',
      'x-original-url',
      'referer',
      'te',
    ),
    fc.oneof(headerText, fc.constantFrom('*/*', '*', 'text/html', 'gzip', 'br', 'DELETE', 'q=9')),
  )
  return fc
    .tuple(
      some(
        5,
        moment.map(text => ['x-with-server-date', text] as const),
      ),
      some(
        takesKey ? 10 : 1,
        key.map(text => ['idempotency-key', text] as const),
      ),
      some(2, other),
      some(1, other),
    )
    .map(all => all.flat())
}
