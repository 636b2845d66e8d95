import type { ErrorText } from './error-text.ts'

const badRequest = { status: 400, title: 'Bad request' } as const
const badParameter = { status: 400, title: 'Bad parameter' } as const

const wholeMoment =
  'Send a moment such as 2025-05-13T11:21:55Z. If it has an offset, write its plus sign as %2B.'

/** What can be wrong with what is asked for in a query. */
export const errorsOfParameters = {
  'filter-not-a-hash': {
    ...badParameter,
    text: 'Filter must be a hash',
    means: 'The query has "filter=" without the name of a filter in brackets.',
    remedy: 'Name the filter: filter[cohort]=2025.',
    givenBy: 'all',
  },
  'cohort-filter-missing': {
    ...badParameter,
    text: "The filter '#/cohort' must be included in your request",
    means: 'Schools are read for one cohort at a time, and the request names none.',
    remedy: 'Add filter[cohort]= and the year in which the cohort starts, such as 2025.',
    givenBy: { operations: ['listSchools', 'showSchool'] },
  },
  'updated-since-unreadable': {
    ...badRequest,
    text: "The filter '#/updated_since' must be a valid RCF3339 date",
    means: 'The moment cannot be read. Often a plus sign was not encoded and came as a space.',
    remedy: wholeMoment,
    givenBy: { parameter: 'filter[updated_since]' },
  },
  'training-status-unknown': {
    ...badRequest,
    text: 'The filter \'#/training_status\' must be ["active", "deferred", "withdrawn"]',
    means: 'The value is not one of the three training statuses. A list of them is not accepted.',
    remedy: 'Ask for one of active, deferred or withdrawn, or leave the filter out.',
    givenBy: { parameter: 'filter[training_status]' },
  },
  'page-not-a-number': {
    ...badRequest,
    text:
      "The '#/page[page]' and '#/page[per_page]' parameter values must be a valid number" +
      ' (equal and more than 1)',
    means: 'The page or its length is below 1 or not a number, or "page=" has no name in brackets.',
    remedy: 'Use page[page]=1 and page[per_page]=100, for example.',
    givenBy: { parameter: 'page[page]' },
  },
  'on-not-a-date': {
    ...badRequest,
    text: "The '#/on' parameter must be a date",
    means: 'The day cannot be read, or there is no such day.',
    remedy: 'Send a day such as 2025-09-01.',
    givenBy: { parameter: 'on' },
  },
  'known-at-unreadable': {
    ...badRequest,
    text: "The '#/known_at' parameter must be a valid RCF3339 date",
    means: 'The moment cannot be read.',
    remedy: wholeMoment,
    givenBy: { parameter: 'known_at' },
  },
  'after-not-a-cursor': {
    ...badRequest,
    text: "The '#/after' parameter must be a cursor",
    means: 'The text is not a cursor of this feed, or is one of a sandbox that was begun anew.',
    remedy: 'Send the cursor of your last answer as it was, or leave it out to begin again.',
    givenBy: { parameter: 'after' },
  },
  'limit-out-of-range': {
    ...badRequest,
    text: "The '#/limit' parameter must be a number from 1 to {most}",
    means: 'The number of entries is not a whole number, or is below 1.',
    remedy: 'Send a number within the range, or leave it out for 1000.',
    givenBy: { parameter: 'limit' },
  },
  'at-not-a-cursor': {
    ...badRequest,
    text: "The '#/at' parameter must be a cursor",
    means: 'The text is not a cursor of this feed, or is one of a sandbox that was begun anew.',
    remedy: 'Send the cursor up to which you have taken in the feed, or leave it out.',
    givenBy: { parameter: 'at' },
  },
  'bucket-not-hexadecimal': {
    ...badRequest,
    text: "The '#/bucket' parameter must be two hexadecimal digits",
    means: 'A bucket is named by the last two digits of the ids in it.',
    remedy: 'Send two of the characters 0 to 9 and a to f, such as a3.',
    givenBy: { parameter: 'bucket' },
  },
} as const satisfies Record<string, ErrorText>
