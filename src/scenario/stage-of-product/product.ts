import { changes } from '../../core/changes/all.ts'
import { shippedLists } from '../../operations/load-reference-data.ts'
import type { Product } from '../read/scenario.ts'
import { verbNames } from '../read/verb-names.ts'

/** What the reader of scenarios must know of this product: its verbs, and the shipped lists. */
export async function readableProduct(): Promise<Product> {
  const { cohort, materialsSupplier } = await shippedLists()
  return {
    verbs: new Set(verbNames.filter(verb => Object.hasOwn(changes, verb.replaceAll(' ', '-')))),
    reference: {
      cohorts: cohort.map(row => Number(row['start_year'])),
      materials: materialsSupplier.map(({ name }) => String(name)),
    },
  }
}
