import fc, { type Arbitrary } from 'fast-check'
import type { JsonValue } from '../../src/api/v3/openapi.ts'
import { nonsense, partsOfNowhere } from '../bad-input/nonsense.ts'

/* Texts for parameters and fields: what their schema asks for, nearly that, and anything else. */

type Schema = { readonly [name: string]: JsonValue }

const prototypes = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype']

const numbers = [
  '0',
  '-0',
  '-1',
  '1e309',
  '1.5',
  '0x10',
  '2147483648',
  '9007199254740993',
  '99999999999999999999999999',
  '٢٠٢٣',
  '２０２３',
  'NaN',
  'Infinity',
]

const moments = [
  '2024-02-30T00:00:00Z',
  '2016-12-31T23:59:60Z',
  '2024-01-01T24:00:00Z',
  '2024-10-27T01:30:00',
  '0000-01-01T00:00:00Z',
  '0001-01-01T00:00:00+23:59',
  '9999-12-31T23:59:59.999999999Z',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '2024-01-01T00:00:00.0000000001Z',
  '2024-01-01T00:00:00Z[Europe/London]',
  '2024-02-05T10:00:00+01:00',
  '2024-02-05T10:00:00 01:00',
  '2024-02-05T10%3A00%3A00Z',
  '20240205T100000Z',
  '2024-W06-1',
  'yesterday',
]

const wrong = [
  '',
  ' ',
  '\ud800',
  'a\udc00b',
  '\ufeff',
  '\u0085',
  '%',
  '%25',
  '%ED%A0%80',
  '\\u0000',
  "'; drop table person; --",
  "1' or '1'='1",
  '{"a":1}',
  '[]',
  'null',
  'undefined',
  'true',
  ',',
  ',,2023,,',
  '1.1',
  '999999999999999.999999999',
  'x'.repeat(8000),
  '9'.repeat(4000),
  '1,'.repeat(3000),
]

/** Texts that nothing asks for. */
export const hostile: Arbitrary<string> = fc.oneof(
  fc.constantFrom(...Object.values(nonsense).filter(text => text.length < 20_000)),
  fc.constantFrom(...partsOfNowhere, ...prototypes),
  fc.constantFrom(...numbers),
  fc.constantFrom(...moments),
  fc.constantFrom(...wrong),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.integer().map(String),
)

/** Ids of the world, of either provider, and of what is for both; and ids of nobody. */
export const idOf = (...kinds: readonly string[]): Arbitrary<string> =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom('ambition', 'ucl', 'both', 'any'),
          fc.constantFrom(...kinds),
          fc.nat({ max: 9 }),
        )
        .map(([whose, kind, number]) => `«${whose}.${kind}:${number}»`),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(
          fc.constantFrom('ambition', 'ucl'),
          fc.constantFrom(...everyKind),
          fc.nat({ max: 9 }),
        )
        .map(([whose, kind, number]) => `«${whose}.${kind}:${number}»`),
    },
    { weight: 1, arbitrary: fc.uuid() },
  )

const everyKind = [
  'person',
  'unfunded',
  'record',
  'partnership',
  'declaration',
  'statement',
  'partner',
  'provider',
  'school',
  'urn',
  'trn',
  'change',
]

const day = fc
  .date({ min: new Date('2023-08-01'), max: new Date('2025-12-31'), noInvalidDate: true })
  .map(date => date.toISOString())

/** What kinds of ids a parameter or field is meant for, by its name. */
const kindsMeant: readonly (readonly [RegExp, readonly string[]])[] = [
  [/delivery_partner/, ['partner']],
  [/school_id/, ['school']],
  [/participant_id/, ['person', 'unfunded']],
  [/urn/, ['urn']],
]

/** A value as its schema asks for. */
export function meant(name: string, schema: Schema): Arbitrary<string> {
  const { items = null, enum: values, type, format, examples } = schema
  if (items !== null && typeof items === 'object')
    return fc.array(meant(name, items as Schema), { maxLength: 3 }).map(all => all.join(','))
  if (Array.isArray(values)) return fc.constantFrom(...values.map(String))
  if (/cohort/.test(name)) return fc.constantFrom('2023', '2023', '2024', '2023,2024', '2020')
  const [, kinds] = kindsMeant.find(([pattern]) => pattern.test(name)) ?? []
  if (kinds) return idOf(...kinds)
  if (type === 'integer') return fc.integer({ min: 1, max: 200 }).map(String)
  if (format === 'date') return day.map(text => text.slice(0, 10))
  if (format === 'date-time') return declarable
  if (name === 'bucket') return fc.integer({ min: 0, max: 255 }).map(inHex)
  if (/^(after|at)$/.test(name)) return fc.tuple(fc.nat(40), fc.nat(3)).map(all => all.join('.'))
  return Array.isArray(examples) ? day : fc.constantFrom('ecf', 'npq')
}

const inHex = (number: number) => number.toString(16).padStart(2, '0')

const declarable = fc.oneof(
  day,
  fc.constantFrom('2023-10-02T09:00:00Z', '2024-02-01T09:00:00Z', '2024-01-20T09:00:00+00:00'),
)

/** What becomes of a text that is nearly right. */
const spoilt: readonly ((text: string) => string)[] = [
  text => text.toUpperCase(),
  text => ` ${text} `,
  text => text.slice(0, -1),
  text => `${text}x`,
  text => `${text},${text}`,
  text => `-${text}`,
  text => `+${text}`,
  text => `"${text}"`,
  text => `${text}\0`,
  text => `${text}.json`,
  text => encodeURIComponent(encodeURIComponent(text)),
  text => text.replace(/Z$/, '+01:00'),
  text => text.replace('T', ' '),
  text => `${text}\n`,
  text => text.split('').toReversed().join(''),
  text => `{${text}}`,
]

/** Mostly as asked for, sometimes nearly, sometimes not at all. */
export const aimed = (right: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof(
    { weight: 7, arbitrary: right },
    {
      weight: 2,
      arbitrary: fc.tuple(right, fc.constantFrom(...spoilt)).map(([text, spoil]) => spoil(text)),
    },
    { weight: 2, arbitrary: hostile },
  )
