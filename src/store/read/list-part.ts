import { join, sql, type Sql } from '../database.ts'

/** Which part of a list is asked for, in which order. */
export interface ListPart<Field extends string> {
  readonly order: readonly { readonly field: Field; readonly descending: boolean }[]
  readonly offset: number
  readonly limit: number
}

/** By which columns a list is ordered: one for each name of an order. */
export type ListColumns<Field extends string> = Readonly<Record<Field | 'id', Sql>>

/** Equal ones stand in the order of their ids, so that no two parts show the same one. */
export const inOrder = <Field extends string>(
  order: ListPart<Field>['order'],
  columns: ListColumns<NoInfer<Field>>,
): Sql => {
  const keys = order.map(({ field, descending }) =>
    descending ? sql`${columns[field]} desc` : columns[field],
  )
  return sql`order by ${join([...keys, columns.id])}`
}
