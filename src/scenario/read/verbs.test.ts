import { expect, test } from 'vitest'
import { verbNames } from './verb-names.ts'
import { verbsOfDfe, verbsOfProviders } from './verbs-of-others.ts'
import { verbsOfSchools } from './verbs-of-schools.ts'

test('every verb of the language is somebody’s, and nobody has another', () => {
  const verbs = [verbsOfSchools, verbsOfProviders, verbsOfDfe].flatMap(each => Object.keys(each))
  expect([...new Set(verbs)].toSorted()).toEqual(verbNames.toSorted())
})
