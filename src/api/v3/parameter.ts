import type { TSchema } from 'typebox'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { Texts } from '../../http/request.ts'
import type { Json } from '../../http/responses.ts'

/** One thing that can be asked for in a query: how it is described, and how it is read. */
export interface Parameter<Value> {
  /** Under which names it is asked for: nearly always one. */
  readonly described: readonly DescribedParameter[]
  /** What the query asks for, or the contract's 400. */
  readonly read: (query: Texts) => Result<Value, Json>
}

/** How the reference documentation says a name that can stand in a query. */
export interface DescribedParameter {
  readonly name: string
  readonly description: string
  readonly schema: TSchema
  readonly required?: boolean
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>

/** What was read of each parameter, under the name that the operation gave it. */
export type Values<Wanted extends Parameters> = {
  readonly [Name in keyof Wanted]: Wanted[Name] extends Parameter<infer Value> ? Value : never
}

/** Describes a parameter of one name; `read` is given nothing but the query. */
export const parameter = <Value>({
  read,
  ...described
}: DescribedParameter & Pick<Parameter<Value>, 'read'>): Parameter<Value> => ({
  described: [described],
  read,
})

/** Reads all that an operation declares, in its order: the first that cannot be read answers. */
export function readParameters<Wanted extends Parameters>(
  wanted: Wanted,
  query: Texts,
): Result<Values<Wanted>, Json> {
  const values: Record<string, unknown> = {}
  for (const [name, { read }] of Object.entries(wanted)) {
    const value = read(query)
    if (!value.ok) return refuse(value.refusal)
    values[name] = value.value
  }
  return accept(values as Values<Wanted>)
}
