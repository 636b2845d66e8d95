import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { readConfig, type Config } from '../config.ts'
import { openProduct, runProduct, type Product } from '../main.ts'
import { importEstablishmentLinks } from '../operations/import-establishment-links.ts'
import { importEstablishments } from '../operations/import-establishments.ts'
import { seedDemonstration } from '../operations/demonstration/seed-demonstration.ts'
import type { World } from '../operations/world.ts'
import { lastImportRuns } from '../store/read/import-runs.ts'
import { refuseHalfAWorld } from './half-a-world.ts'
import { importFile, showProgress } from './import-register.ts'
import { say } from './with-product.ts'

const shipped = (name: string) => fileURLToPath(new URL(`../../data/gias/${name}`, import.meta.url))

export const addStart = (root: Command) =>
  root
    .command('start')
    .description('Start the product, and bring in the schools of England at its first start.')
    .option('--register <file>', 'schools to bring in at the first start, instead of the shipped')
    .addHelpText(
      'after',
      `
It listens on PORT (3000) of this machine and keeps its data in DATA_DIR, or on DATABASE_URL. Two
products run side by side if both differ. Ctrl+C stops it.

Example:
  $ PORT=3001 DATA_DIR=/tmp/another npx manage-training start`,
    )
    .action(async ({ register }: { register?: string }) => {
      const config = readConfig()
      const stopped = askedToStop()
      say(whereItKeeps(config))
      const product = await openProduct(config)
      try {
        await refuseHalfAWorld(product.world)
        await bringInSchools(product.world, register)
        if (!config.isProduction) await inventPeopleOnce(product)
        const server = await runProduct(product, config)
        say(`Open ${server.url}`)
        await stopped
        await server.close()
      } finally {
        await product.close()
      }
    })

const whereItKeeps = ({ databaseUrl, dataDirectory }: Config) =>
  databaseUrl === null
    ? `The data are kept in ${dataDirectory}.`
    : `The data are kept at ${new URL(databaseUrl).host}.`

/** Begins to listen at once, so that a signal while starting is not lost. */
export const askedToStop = () => Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')])

/** What a new product must be filled with before anybody can use it; done once. */
export async function bringInSchools(world: World, register?: string): Promise<void> {
  const runs = await lastImportRuns(world.database, 100)
  const isDone = (kind: (typeof runs)[number]['fileKind']) =>
    runs.some(({ fileKind, outcome }) => fileKind === kind && outcome === 'completed')
  if (!isDone('establishments')) {
    say('The schools are brought in, once:')
    await importFile(
      world,
      importEstablishments,
      register ?? shipped('establishments-2025-07.csv.gz'),
    )
  }
  if (!isDone('establishment-links') && register === undefined)
    await importFile(world, importEstablishmentLinks, shipped('establishment-links-2025-04.csv.gz'))
}

/** Outside production invented people live at real schools, for whoever tries the product. */
async function inventPeopleOnce({ world }: Product) {
  const { outcome } = await seedDemonstration(world, {
    onProgress: ({ told, of }) =>
      showProgress(`${told} of ${of} changes of the demonstration`, told === of),
  })
  if (outcome === 'completed') say('The people of the demonstration are there.')
  if (outcome === 'schools-missing')
    say('There is no demonstration: its schools are not among those brought in.')
}
