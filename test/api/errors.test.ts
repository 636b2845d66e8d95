import { expect, test } from 'vitest'
import { errorSaid } from '../../src/api/v3/answers.ts'
import { errorsListed } from '../../src/api/v3/errors/registry.ts'
import { operations } from '../../src/api/v3/operations.ts'
import { apiReference } from '../../src/api/v3/reference.ts'
import { meanings } from '../../src/provider-contract/meanings.ts'
import { checkAgainstErrors } from './registered.ts'

test('every operation that an error names exists', () => {
  const known = new Set(operations.map(({ operationId }) => operationId))
  const named = errorsListed.flatMap(({ givenBy }) =>
    typeof givenBy === 'object' && 'operations' in givenBy ? givenBy.operations : [],
  )
  expect(named.filter(id => !known.has(id))).toEqual([])
  expect(named).toContain('voidDeclaration')
})

test('every error is given by some operation, and no two are the same', () => {
  const { errors } = apiReference
  expect(errors.filter(({ operations }) => operations.length === 0)).toEqual([])
  const texts = errors.map(({ status, title, text }) => `${status} ${title ?? ''} ${text}`)
  expect(texts.length).toBe(new Set(texts).size)
  expect(texts).toContain("422 cohort Enter a '#/cohort'.")
})

test('what a text leaves open has to be said', () => {
  expect(errorSaid('contract-ended', { year: '2022' }).detail).toContain('for the 2022 cohort')
  expect(() => errorSaid('contract-ended')).toThrow('The error contract-ended wants a year')
  expect(() => errorSaid('not-found')).toThrow('The error not-found is no entry in a list')
})

const answer = (status: number, body: unknown) => ({
  status,
  headers: new Headers(),
  text: JSON.stringify(body),
  body,
})
const errors = (title: string, detail: string) => ({ errors: [{ title, detail }] })
const known =
  "The property '#/reason' must be present, The property '#/reason' must be a valid reason"

const check = (body: object) => () => checkAgainstErrors('deferParticipant', answer(422, body))

test('an error that has a page passes the check of every test', () => {
  expect(check(errors('reason', known))).not.toThrow()
  expect(check(errors('reason', `${known}, and so on`))).toThrow('has no page for 422 reason')
  expect(check(errors('cohort', "Enter a '#/cohort'."))).toThrow('deferParticipant has no page')
})

/** The schemas of the description, with the names of their fields. */
function fieldsDescribed(): readonly (readonly [string, readonly string[]])[] {
  const { components } = apiReference.document as unknown as Described
  return Object.entries(components.schemas).map(([title, { properties }]) => [
    title,
    Object.keys(properties['attributes']?.properties ?? properties),
  ])
}

interface Described {
  readonly components: { readonly schemas: Readonly<Record<string, { properties: Fields }>> }
}

type Fields = Readonly<Record<string, { readonly properties?: object }>>

test('each field of each schema means something, and nothing else does', () => {
  expect(
    Object.fromEntries(fieldsDescribed().map(([title, fields]) => [title, fields.toSorted()])),
  ).toEqual(
    Object.fromEntries(
      Object.entries(meanings)
        .toSorted(([one], [other]) => (one < other ? -1 : 1))
        .map(([title, fields]) => [title, Object.keys(fields).toSorted()]),
    ),
  )
})
