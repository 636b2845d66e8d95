declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** A COPY that takes rows as they are written to it. */
  export interface CopyingIn extends Writable, Submittable {
    /** How many rows the server has taken, once it has ended. */
    readonly rowCount: number
  }

  export function from(statement: string): CopyingIn
}
