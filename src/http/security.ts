import type { FastifyHelmetOptions } from '@fastify/helmet'
import type { Sessions } from './sessions.ts'

/**
 * What a browser may do with our pages: nothing that is not from here, and no script or style that
 * is written into a page. Forms go nowhere else, and nobody may show us in a frame of theirs.
 */
export const policyOf = ({ secure }: Pick<Sessions, 'secure'>): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      baseUri: ["'none'"],
      fontSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      imgSrc: ["'self'"],
      objectSrc: ["'none'"],
      scriptSrc: ["'self'"],
      scriptSrcAttr: ["'none'"],
      styleSrc: ["'self'"],
      ...(secure ? { upgradeInsecureRequests: [] } : {}),
    },
  },
  frameguard: { action: 'deny' },
  referrerPolicy: { policy: 'same-origin' },
  strictTransportSecurity: secure,
})
