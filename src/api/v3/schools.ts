import { Type } from 'typebox'
import type { Cohort, SchoolId } from '../../core/identity.ts'
import { accept, refuse } from '../../core/result.ts'
import { oneOf, pageOf } from '../../provider-contract/schemas.ts'
import { schoolJson, schoolSchema } from '../../provider-contract/school.ts'
import { schoolsOnPage, type SchoolField } from '../../store/read/api-schools.ts'
import { badRequest, data, notFound } from './answers.ts'
import { reads } from './operation.ts'
import { oldestFirst, page, sortedBy } from './pages.ts'
import { parameter, type Parameter } from './parameter.ts'
import { textFilter, updatedSince, yearIn } from './parameters.ts'

const tag = 'Schools'

/** The cohort that is asked about; `null` for one that is blank or no year, and matches nothing. */
const cohort: Parameter<Cohort | null> = parameter({
  name: 'filter[cohort]',
  description:
    'The cohort: the year in which it starts. Of several years, the first one. Without it you get' +
    ' a 400.',
  schema: Type.String({ examples: ['2025'] }),
  required: true,
  read: query => {
    const text = query.all('filter[cohort]').at(-1)
    return text === undefined ? refuse(badRequest('cohort-filter-missing')) : accept(yearIn(text))
  },
})

const filters = { cohort, urn: textFilter('urn', 'Only the school with this URN.'), updatedSince }

const listSchools = reads({
  path: '/api/v3/schools/ecf',
  operationId: 'listSchools',
  tag,
  summary: 'Schools that may have training paid for by DfE, a page at a time',
  description:
    'The same for every lead provider: schools that are eligible for funding, and those with a' +
    ' confirmed partnership in the cohort.',
  parameters: {
    ...filters,
    page,
    order: sortedBy<SchoolField>(['id', 'created_at', 'updated_at'], {
      documented: ['updated_at'],
      otherwise: oldestFirst,
    }),
  },
  answers: pageOf(schoolSchema),
  answer: async ({ params: { cohort, urn, updatedSince, page, order } }, { database, day }) => {
    if (cohort === null) return data([])
    const wanted = { cohort, urn, updatedSince, day, school: null }
    const schools = await schoolsOnPage(database, wanted, { order, ...page })
    return data(schools.map(schoolJson))
  },
})

const showSchool = reads({
  path: '/api/v3/schools/ecf/:id',
  operationId: 'showSchool',
  tag,
  summary: 'One school',
  description: 'The filters of the list hold here too.',
  parameters: filters,
  answers: oneOf(schoolSchema),
  answer: async ({ id, params: { cohort, urn, updatedSince } }, { database, day }) => {
    if (cohort === null) return notFound
    const [school] = await schoolsOnPage(
      database,
      { cohort, urn, updatedSince, day, school: id as SchoolId },
      { order: oldestFirst, offset: 0, limit: 1 },
    )
    return school ? data(schoolJson(school)) : notFound
  },
})

/** The ways in to schools: a page of them, and one. (Contract 14.1.) */
export const schoolOperations = [listSchools, showSchool]
