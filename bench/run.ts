import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import { measureCore } from './core.ts'
import { measureConfirm } from './confirm.ts'
import { measureEstablishments } from './establishments.ts'
import { tableOf, type Figure } from './figures.ts'
import { measurePages } from './pages.ts'
import { measureParticipants } from './participants.ts'
import { measureProviderApi } from './provider-api/measure.ts'
import { measureWholeCohort } from './whole-cohort.ts'
import { measuredServer, type MeasuredServer } from './server.ts'

/** What can be measured, by name. */
const benches: Readonly<Record<string, (server: MeasuredServer) => Promise<readonly Figure[]>>> = {
  core: measureCore,
  confirm: measureConfirm,
  establishments: measureEstablishments,
  participants: measureParticipants,
  pages: measurePages,
  'whole-cohort': measureWholeCohort,
  'provider-api': measureProviderApi,
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false } },
  allowPositionals: true,
})
const unknown = positionals.filter(name => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench called ${unknown[0]}: ${Object.keys(benches).join(', ')}`)
  process.exit(1)
}

const say = (text: string) => {
  if (!values.json) console.log(text)
}

const server = await measuredServer()
const machine = {
  cores: cpus().length,
  processor: cpus()[0]?.model ?? 'unknown',
  gibibytes: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  database: server.version,
}
const measured: Record<string, readonly Figure[]> = {}
try {
  const { cores, processor, gibibytes, node, database } = machine
  say(`${cores} cores (${processor}), ${gibibytes} GiB, Node ${node}, ${database}`)
  for (const [name, measure] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    say(`\n${name} (load ${loadavg()[0]?.toFixed(1)} before)`)
    const figures = await measure(server)
    measured[name] = figures
    say(tableOf(figures))
  }
} finally {
  await server.stop()
}
if (values.json) console.log(JSON.stringify({ machine, measured }, null, 2))
