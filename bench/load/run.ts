import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { measuredServer } from '../server.ts'
import { tableOfLoad } from './table.ts'
import { loadDatabase } from './whole-load.ts'

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    writers: { type: 'string', default: '100' },
    followers: { type: 'string', default: '10' },
    seed: { type: 'string', default: '1' },
  },
})
const wanted = {
  seconds: Number(values.seconds),
  writers: Number(values.writers),
  followers: Number(values.followers),
  seed: Number(values.seed),
  writes: Infinity,
  days: 5,
}
if (!Object.values(wanted).every(number => number > 0)) {
  console.error('Each of --seconds, --writers, --followers and --seed is a number above 0')
  process.exit(1)
}
const load = () => loadavg()[0]?.toFixed(1)

const server = await measuredServer()
try {
  console.log(`${server.version}; load ${load()} before`)
  const size = { schools: 40, peopleAtSchool: 50, newcomers: 20_000 }
  const report = await server.withDatabase((_, url) => loadDatabase(url, wanted, size))
  console.log(`${tableOfLoad(report)}\nLoad ${load()} at the end; seed ${wanted.seed}.`)
  if (report.wrong.length > 0) {
    for (const fault of report.wrong.slice(0, 20)) console.error(fault.slice(0, 3000))
    console.error(`${report.wrong.length} are not as they must be.`)
    process.exitCode = 1
  } else console.log('Every follower has what the database and the lists show.')
} finally {
  await server.stop()
}
