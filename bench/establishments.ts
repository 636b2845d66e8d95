import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Figure } from './figures.ts'
import { middleOf } from './measure.ts'
import type { MeasuredServer } from './server.ts'

/** What a process that imported the establishments says of it. */
export interface ImportMeasured {
  readonly seconds: number
  readonly secondsAgain: number
  readonly mebibytes: number
  readonly rows: number
  readonly rowsAgain: number
}

const runs = 3

/** The whole register of establishments, into an empty database and once more. */
export async function measureEstablishments(server: MeasuredServer): Promise<readonly Figure[]> {
  const measured: ImportMeasured[] = []
  for (let run = 0; run < runs; run++)
    measured.push(await server.withDatabase((_, url) => importedBy(url)))
  const [first] = measured
  const seconds = middleOf(measured.map(run => run.seconds))
  const mebibytes = middleOf(measured.map(run => run.mebibytes))
  return [
    {
      name: `first import: ${first?.rows} rows written`,
      measured: seconds,
      unit: 's',
      goal: { says: 'under 20 s', isMet: seconds.median < 20 },
    },
    {
      name: `import again: ${first?.rowsAgain} rows written`,
      measured: middleOf(measured.map(run => run.secondsAgain)),
      unit: 's',
    },
    {
      name: 'most memory of the process',
      measured: mebibytes,
      unit: 'MiB',
      goal: { says: 'under 400 MiB', isMet: mebibytes.median < 400 },
    },
  ]
}

/** In a process of its own, so that its memory is the import's. */
async function importedBy(url: string): Promise<ImportMeasured> {
  const child = fork(join(import.meta.dirname, 'import-establishments.ts'), [url])
  const [answer] = (await Promise.race([once(child, 'message'), failed(child)])) as [ImportMeasured]
  return answer
}

async function failed(child: ReturnType<typeof fork>): Promise<never> {
  const [code] = (await once(child, 'exit')) as [number | null]
  throw new Error(`The import ended with ${code} and did not say how it went`)
}
