import type { Command } from 'commander'
import { readScenarioFiles } from '../scenario/read/files.ts'
import { rulesBehind } from '../scenario/rules-behind.ts'
import { documentOf } from '../scenario/report-json.ts'
import { countOf, reportOf } from '../scenario/report.ts'
import { held, runAll, type ScenarioRun } from '../scenario/run-all.ts'
import { sentencesOfPayments } from '../scenario/sentences-of-payments.ts'
import { sentences } from '../scenario/sentences.ts'
import { prepareDatabases, type ScenarioDatabases } from '../scenario/stage-of-product/databases.ts'
import { readableProduct } from '../scenario/stage-of-product/product.ts'
import { stagesOn } from '../scenario/stage-of-product/stage.ts'
import { startPassingServer } from '../store/embedded/passing.ts'
import { isDebugging } from './fault.ts'
import { serveScenario } from './scenario-serve.ts'
import { say } from './with-product.ts'

const database = [
  '--database <url>',
  'a PostgreSQL server to play on; each scenario has a database of its own there, and drops it',
] as const

export function addScenario(root: Command) {
  const scenario = root
    .command('scenario')
    .description('Stories of what happens to people, which the product plays and keeps to.')
  addRun(scenario)
  scenario
    .command('serve <file>')
    .description("Play a file's first scenario, then serve the product over what it made.")
    .option('--port <number>', 'the port to listen on; otherwise any that is free', '0')
    .option(...database)
    .addHelpText(
      'after',
      `
The clock stands on the scenario's last day. One line of JSON says the address, a token for each
lead provider, and the ids behind the scenario's names. Ctrl+C stops it, and nothing is kept.

Example:
  $ npx manage-training scenario serve scenarios/transfer-out/transfer-out.yaml --port 4000`,
    )
    .action((file: string, options: { port: string; database?: string }) =>
      onServer(options.database, databases => serveScenario(databases, file, options.port)),
    )
  scenario
    .command('refusals')
    .description(
      'List every reason for refusing a change or a declaration, and the rules behind it.',
    )
    .addHelpText('after', '\nExample:\n  $ npx manage-training scenario refusals')
    .action(() => {
      const rows = Object.entries({ ...sentences, ...sentencesOfPayments }).map(
        ([code, sentence]) => [code, rulesBehind(code).join(', '), sentence] as const,
      )
      const widths = [0, 1].map(column => Math.max(...rows.map(row => row[column]?.length ?? 0)))
      for (const [code, rules, sentence] of rows)
        say(`${code.padEnd(widths[0] ?? 0)}  ${rules.padEnd(widths[1] ?? 0)}  ${sentence}`)
    })
}

function addRun(scenario: Command) {
  scenario
    .command('run <path...>')
    .description('Play scenarios from files or folders, each in a fresh, empty database.')
    .option('--json', 'print one JSON document, with the plan or the refusal of every step')
    .option(...database)
    .addHelpText(
      'after',
      `
It says of each scenario that it held, or the first step that differs; and ends with status 0 only
if all held.

Example:
  $ npx manage-training scenario run scenarios`,
    )
    .action((paths: readonly string[], options: { json?: true; database?: string }) =>
      onServer(options.database, async databases => {
        const runs: ScenarioRun[] = []
        const reads = await readScenarioFiles(paths, await readableProduct())
        for await (const run of runAll(reads, stagesOn(databases))) {
          runs.push(run)
          if (!options.json) say(reportOf(run))
          if (run.kind === 'fault' && isDebugging()) process.stderr.write(`${run.stack}\n`)
        }
        say(options.json ? JSON.stringify(documentOf(runs), null, 2) : countOf(runs))
        if (!runs.every(held)) process.exitCode = 1
      }),
    )
}

async function onServer(
  url: string | undefined,
  work: (databases: ScenarioDatabases) => Promise<void>,
) {
  const server =
    url === undefined
      ? await startPassingServer('scenarios')
      : { url, stop: () => Promise.resolve() }
  try {
    const databases = await prepareDatabases(server.url)
    try {
      await work(databases)
    } finally {
      await databases.close()
    }
  } finally {
    await server.stop()
  }
}
