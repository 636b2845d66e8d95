/** What to say when the PostgreSQL that the product brings with it cannot run on this machine. */
export const cannotStart = (why: string, cause?: unknown) =>
  new Error(
    `The PostgreSQL that comes with this product cannot start here: ${why}. ` +
      'Set DATABASE_URL to a PostgreSQL server, version 15 or later, to use that instead.',
    { cause },
  )
