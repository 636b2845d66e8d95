import { json, type FailureStatus, type Json } from './responses.ts'

/** What the outside learns when something cannot be done. */
export interface Told {
  readonly status: FailureStatus
  /** What a reader can quote to us; only when it is our fault. */
  readonly reference: string | null
}

/** The status that a thrown error comes to. Whatever we do not know is our fault. */
export function statusOf(error: unknown, isUnavailable: (error: unknown) => boolean) {
  if (isUnavailable(error)) return 503
  const code = claimed(error, 'code')
  if (typeof code !== 'string' || !code.startsWith('FST_')) return 500
  return statusOfServer(Number(claimed(error, 'statusCode')))
}

/** Only the server's own errors (a body too long, a forged form) may blame the asker. */
function statusOfServer(status: number): FailureStatus {
  if (status === 403 || status === 404 || status === 413 || status === 503) return status
  return status >= 400 && status < 500 ? 422 : 500
}

const claimed = (error: unknown, name: string): unknown =>
  typeof error === 'object' && error !== null && name in error
    ? (error as Readonly<Record<string, unknown>>)[name]
    : undefined

const titles: Readonly<Record<FailureStatus, string>> = {
  403: 'Forbidden',
  404: 'Resource not Found',
  413: 'Request too large',
  422: 'Unprocessable request',
  500: 'Internal server error',
  503: 'Service unavailable',
}

/** How a machine is told, unless its own contract says otherwise. */
export const failureAsJson = ({ status }: Told): Json => json({ error: titles[status] }, { status })
