import type { ErrorText } from './error-text.ts'

const inAnyRequest = { status: 400, title: 'Bad request' } as const

/** What can be wrong with a request before the API looks at what it asks for. */
export const errorsOfRequests = {
  'access-denied': {
    status: 401,
    title: null,
    text: 'HTTP Token: Access denied',
    means: 'The request has no token, or a token that we do not know. A revoked token is unknown.',
    remedy:
      'Send the header "Authorization: Bearer", a space and your token. The word Bearer begins' +
      ' with a capital letter. If you have lost the token, make another and revoke that one.',
    givenBy: 'all',
  },
  'not-for-this-token': {
    status: 403,
    title: null,
    text: '',
    means: 'We know the token, but it does not belong to a lead provider. The answer has no body.',
    remedy: 'Use a token that was made for your lead provider.',
    givenBy: 'all',
  },
  'not-found': {
    status: 404,
    title: null,
    text: 'Resource not Found',
    means:
      'There is nothing with this id or at this address, or it is not for you to see. We never' +
      ' say which. An id that is not a UUID is not found either.',
    remedy:
      'Check the address and the id. If the id is of a participant you saw before, read your feed' +
      ' of changes: its entry says why you no longer see them.',
    givenBy: 'named',
  },
  'request-too-large': {
    status: 413,
    title: null,
    text: 'Request too large',
    means: 'The body of the request is longer than a megabyte.',
    remedy: 'Send a smaller body. No operation needs more than a few hundred characters.',
    givenBy: 'writes',
  },
  'unprocessable-request': {
    status: 422,
    title: null,
    text: 'Unprocessable request',
    means:
      'The request is not HTTP as we understand it. For example, its length is not as it says.',
    remedy: 'Look at how your software builds requests. Most HTTP libraries do this for you.',
    givenBy: 'writes',
  },
  forbidden: {
    status: 403,
    title: null,
    text: 'Forbidden',
    means: 'The service refused the request before the API looked at it.',
    remedy: 'Check that you are asking for an address under /api/v3.',
    givenBy: 'all',
  },
  'retry-later': {
    status: 429,
    title: null,
    text: 'Retry later\n',
    means:
      'More than 1000 requests came with this token within 5 minutes. The answer is plain text,' +
      ' not JSON. Other tokens are not affected.',
    remedy:
      'Wait until the 5 minutes are over. Ask for longer pages (up to 3000), or follow the feed' +
      ' of changes instead of reading everything again.',
    givenBy: 'all',
  },
  'internal-server-error': {
    status: 500,
    title: null,
    text: 'Internal server error',
    means: 'Something failed on our side. Nothing was written. We have been told of it.',
    remedy:
      'Send the request again later, with the same Idempotency-Key if it is a write. If it fails' +
      ' again, contact us with the value of the answer’s x-request-id header.',
    givenBy: 'all',
  },
  'service-unavailable': {
    status: 503,
    title: null,
    text: 'Service unavailable',
    means: 'The database is away for a moment. Nothing was written.',
    remedy: 'Send the request again after a few seconds.',
    givenBy: 'all',
  },
  'server-date-unreadable': {
    ...inAnyRequest,
    text: "The header 'X-With-Server-Date' must be a valid RCF3339 date",
    means: 'The moment that you want the sandbox to answer at cannot be read.',
    remedy: 'Send a moment such as 2025-01-10T10:42:00Z, or leave the header out.',
    givenBy: 'all',
  },
  'body-without-data': {
    ...inAnyRequest,
    text: 'correct json data structure required. See API docs for reference',
    means:
      'The body is not JSON, was not sent as application/json or application/vnd.api+json, or has' +
      ' no data in it.',
    remedy:
      'Send {"data": {"type": …, "attributes": {…}}} with the header "Content-Type:' +
      ' application/json". The page of the operation has an example.',
    givenBy: 'bodies',
  },
  'idempotency-key-unreadable': {
    ...inAnyRequest,
    text: "The header 'Idempotency-Key' must be 1 to 255 visible ASCII characters",
    means: 'The key is empty, too long, or has spaces or letters with accents in it.',
    remedy: 'Use a key such as a UUID.',
    givenBy: 'writes',
  },
  'idempotency-key-reused': {
    status: 422,
    title: 'Idempotency-Key',
    text: 'This key was used for another request. Send a request that differs under its own key.',
    means: 'Within the last 30 days you sent a different request under the same key.',
    remedy:
      'Make a new key for each thing that you want done. Repeat a key only to repeat the same' +
      ' request.',
    givenBy: 'writes',
  },
} as const satisfies Record<string, ErrorText>
