import type { Clock } from '../../clock.ts'
import type { RateLimit } from '../../http/rate-limit.ts'

/** A thousand requests in five minutes with one token, in windows by our clock. (Contract 7.) */
export const providerRateLimit = (clock: Clock): RateLimit => ({
  requests: 1000,
  milliseconds: 5 * 60 * 1000,
  now: () => Temporal.Instant.from(clock.now()).epochMilliseconds,
})
