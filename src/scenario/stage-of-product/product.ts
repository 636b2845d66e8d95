import { changes } from '../../core/changes/all.ts'
import { shippedLists } from '../../operations/load-reference-data.ts'
import type { Product } from '../read/scenario.ts'
import { verbNames, type VerbName } from '../read/verb-names.ts'

/** What lead providers do that alters no timeline. */
const verbsOfPayments: ReadonlySet<VerbName> = new Set(['declare', 'void'])

const isThere = (verb: VerbName) =>
  verbsOfPayments.has(verb) || Object.hasOwn(changes, verb.replaceAll(' ', '-'))

/** What the reader of scenarios must know of this product: its verbs, and the shipped lists. */
export async function readableProduct(): Promise<Product> {
  const { cohort, materialsSupplier } = await shippedLists()
  return {
    verbs: new Set(verbNames.filter(isThere)),
    reference: {
      cohorts: cohort.map(row => Number(row['start_year'])),
      materials: materialsSupplier.map(({ name }) => String(name)),
    },
  }
}
