import fc from 'fast-check'
import { tutors } from '../school-pages.ts'

/** What no field means, each of its own kind. */
export const nonsense: Readonly<Record<string, string>> = {
  'a NUL': 'a\0b',
  'too much': 'x'.repeat(10_000),
  'far too much': 'x'.repeat(100_001),
  'a script': '"><script>alert(1)</script>',
  emoji: '👩‍🏫🏳️‍🌈',
  'a name of every object': '__proto__',
  'a template': '{{ page }}{% include "x" %}${7*7}',
  SQL: "' or 1=1; drop table person; --",
  'a turned-round text': '\u202Etxt.exe',
  'a number too large': '99999999999999999999999',
  'less than nothing': '-1',
  'a fraction': '1e3.5',
  'lines and tabs': '\r\n\t\v\f',
  'somebody’s id': tutors.ashfield,
}

/** Texts as they come from whoever wishes us no good. */
export const anyText = fc.oneof(
  fc.constantFrom(...Object.values(nonsense).filter(text => text.length < 1000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.integer({ min: -5, max: 10_000 }).map(String),
)

/** Ids and other parts of an address that name nothing of the reader's. */
export const partsOfNowhere: readonly string[] = [
  'nonsense',
  '__proto__',
  '..%2F..%2Fetc%2Fpasswd',
  '%00',
  '%E0%A4%A',
  encodeURIComponent("' or 1=1 --"),
  encodeURIComponent('<script>alert(1)</script>'),
  encodeURIComponent('👩‍🏫'),
  'a'.repeat(5000),
  '00000000-0000-0000-0000-000000000000',
  '-1',
  '1e309',
]

/** What no answer may hold: a script that was typed, or anything of how we are made. */
export const leaking = /<script>alert|\bat .*\.ts:\d+|node_modules|select .* from/
