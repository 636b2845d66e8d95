import fc, { type Arbitrary } from 'fast-check'
import type { DescribedOperation } from './described.ts'
import { aimed, hostile, meant } from './texts.ts'

/** What a request brings along, and what it says that this is. */
export interface Sent {
  readonly type: string | null
  readonly text: string
}

const jsonTypes = ['application/json', 'application/vnd.api+json', 'text/x-json'] as const

const otherTypes = [
  'application/json; charset=utf-8',
  'application/json; charset=latin1',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'text/xml',
  'a/b/c;;;=',
  '\u00e9',
  '',
]

/** A body for an operation: one that it asks for, or anything else. */
export function bodyFor({ sends }: DescribedOperation): Arbitrary<Sent | null> {
  if (sends === null) return fc.option(wildBody, { freq: 2 })
  const good = fc.record({ type: fc.constant(sends.type), attributes: attributesOf(sends, right) })
  const near = fc.record({ type: fc.constant(sends.type), attributes: attributesOf(sends, any) })
  return fc.oneof(
    { weight: 6, arbitrary: asJson(good.map(data => ({ data }))) },
    { weight: 6, arbitrary: asJson(near.map(data => ({ data }))) },
    { weight: 1, arbitrary: otherType(near.map(data => ({ data }))) },
    { weight: 1, arbitrary: spoiltJson(near.map(data => ({ data }))) },
    { weight: 1, arbitrary: formOf(sends) },
    { weight: 2, arbitrary: wildBody },
    { weight: 1, arbitrary: fc.constant(null) },
  )
}

type Sends = NonNullable<DescribedOperation['sends']>

const right = (name: string, schema: Parameters<typeof meant>[1]) => meant(name, schema)

const any = (name: string, schema: Parameters<typeof meant>[1]): Arbitrary<unknown> =>
  fc.oneof(
    { weight: 8, arbitrary: aimed(meant(name, schema)) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...wrongTypes) },
  )

const wrongTypes = [null, true, false, 0, -1, 2023, 2023.5, 1e308, [], {}, [''], [[['2023']]]]

/** Values for the fields; now and then without one, or with one that nobody asked for. */
const attributesOf = (
  { attributes }: Sends,
  value: (name: string, schema: Parameters<typeof meant>[1]) => Arbitrary<unknown>,
): Arbitrary<object> =>
  fc
    .tuple(
      fc.tuple(
        ...attributes.map(({ name, schema, required }) =>
          fc.option(value(name, schema), { nil: missing, freq: required ? 15 : 2 }),
        ),
      ),
      fc.option(fc.tuple(fc.constantFrom('id', 'has_passed', 'toString', ''), fc.jsonValue()), {
        freq: 4,
      }),
    )
    .map(([values, more]) =>
      Object.fromEntries([
        ...attributes.flatMap(({ name }, at) =>
          values[at] === missing ? [] : [[name, values[at]] as const],
        ),
        ...(more ? [more] : []),
      ]),
    )

const missing = Symbol('missing')

const asJson = (value: Arbitrary<unknown>): Arbitrary<Sent> =>
  fc
    .tuple(value, fc.constantFrom(...jsonTypes))
    .map(([value, type]) => ({ type, text: JSON.stringify(value) }))

const otherType = (value: Arbitrary<unknown>): Arbitrary<Sent> =>
  fc
    .tuple(value, fc.option(fc.constantFrom(...otherTypes)))
    .map(([value, type]) => ({ type, text: JSON.stringify(value) }))

/** JSON that somebody broke. */
const spoiltJson = (value: Arbitrary<unknown>): Arbitrary<Sent> =>
  fc
    .tuple(
      value.map(value => JSON.stringify(value)),
      fc.constantFrom<(text: string) => string>(
        text => text.slice(0, -1),
        text => `\ufeff${text}`,
        text => `${text}${text}`,
        text => text.replaceAll('"', "'"),
        text => text.replace('{', '{"__proto__":{"data":1},"data":{"a":1},'),
        text => text.replace('"attributes":{', '"attributes":{"__proto__":{"reason":"other"},'),
        text => text.replace('"attributes":{', '"attributes":{"constructor":{"prototype":{}},'),
        text => text.replace(/}}}$/, ',}}}'),
        text => text.replace(':', ':\0'),
        text => text.replaceAll('"type"', '"data"'),
      ),
      fc.constantFrom(...jsonTypes),
    )
    .map(([text, spoil, type]) => ({ type, text: spoil(text) }))

const formType = 'application/x-www-form-urlencoded'

const formOf = ({ attributes }: Sends): Arbitrary<Sent> =>
  fc
    .array(
      fc
        .constantFrom(...attributes)
        .chain(({ name, schema }) =>
          fc.tuple(
            fc.constantFrom(
              `data[attributes][${name}]`,
              `data[attributes][${name}]`,
              `data[attributes][${name}][]`,
              `data[${name}]`,
              'data[type]',
              'data',
              'data[__proto__][reason]',
              `data[attributes][${name}`,
            ),
            aimed(meant(name, schema)),
          ),
        ),
      { maxLength: 8 },
    )
    .map(fields => ({
      type: formType,
      text: fields.map(([name, value]) => `${name}=${encoded(value)}`).join('&'),
    }))

/** Percent-encoded, halves of characters included; what stands for an id is left as it is. */
export const encoded = (text: string) =>
  text.replaceAll(/«[^«»]*»|[\ud800-\udbff][\udc00-\udfff]|[^A-Za-z0-9_.~-]/gu, part =>
    part.startsWith('«') && part.endsWith('»') ? part : bytesOf(part),
  )

const bytesOf = (character: string) =>
  character.isWellFormed()
    ? [...Buffer.from(character)].map(byte => `%${byte.toString(16).padStart(2, '0')}`).join('')
    : '%ED%A0%80'

const wildJson = [
  'null',
  'true',
  '0',
  '1e400',
  '-',
  '""',
  '"data"',
  '[]',
  '[{"data":{}}]',
  '{}',
  '',
  ' ',
  '{',
  '{"data":null}',
  '{"data":""}',
  '{"data":[]}',
  '{"data":[{"attributes":{}}]}',
  '{"data":7}',
  '{"data":{"attributes":null}}',
  '{"data":{"attributes":[1]}}',
  '{"data":{"attributes":"x"}}',
  '{"data":{"type":{}}}',
  '{"data":{"id":"\\ud800"}}',
  '{"data":{"\\u0000":1}}',
  'NaN',
  '\0',
  '{"__proto__":{"data":{"attributes":{}}}}',
  '{"data":{"__proto__":null,"a":1}}',
  '\ufeff',
  `${'['.repeat(40_000)}${']'.repeat(40_000)}`,
  `{"data":${'['.repeat(40_000)}${']'.repeat(40_000)}}`,
  `{"data":{"attributes":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}}`,
  `{"data":{"attributes":{"reason":"${'x'.repeat(300_000)}"}}}`,
  `{"data":{"attributes":{"reason":${'9'.repeat(50_000)}}}}`,
  `{"data":{${Array.from({ length: 5000 }, (_, at) => `"k${at}":${at}`).join()}}}`,
]

const tooLong = `{"data":{"attributes":{"reason":"${'x'.repeat(1_000_001)}"}}}`

/** Bodies that no operation asks for. */
const wildBody: Arbitrary<Sent> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc
      .tuple(fc.constantFrom(...wildJson), fc.constantFrom(...jsonTypes))
      .map(([text, type]) => ({ type, text })),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom<string | null>(...jsonTypes, ...otherTypes, null),
      text: hostile,
    }),
  },
  { weight: 4, arbitrary: fc.json({ maxDepth: 5 }).map(text => ({ type: jsonTypes[0], text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { type: formType, text: 'a=b&'.repeat(20_000) },
      { type: formType, text: `${'a[b]'.repeat(5000)}=1` },
      { type: formType, text: 'x'.repeat(100_001) },
      { type: jsonTypes[0], text: tooLong },
      { type: 'text/plain', text: tooLong },
    ),
  },
)
