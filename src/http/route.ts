import type { Method, Request } from './request.ts'
import type { Response } from './responses.ts'

/** What answers a request. */
export type Handler<Names extends string = string> = (
  request: Request<Names>,
) => Response | Promise<Response>

/** A way in: which requests, and what answers them. */
export interface Route {
  readonly method: Method
  readonly path: string
  readonly handler: Handler
}

/** The names in a path: `participant` and `urn` in `/schools/:urn/participants/:participant`. */
export type NamesIn<Path extends string> = Path extends `${infer Part}/${infer Rest}`
  ? NamesIn<Part> | NamesIn<Rest>
  : Path extends `:${infer Name}`
    ? Name
    : never

/** Declares a way in. The handler can only ask for parameters that the path has. */
export const route = <Path extends string>(
  method: Method,
  path: Path,
  handler: Handler<NamesIn<Path>>,
): Route => ({ method, path, handler })
