import { InvalidArgumentError, type Command } from 'commander'
import {
  generateWorld,
  type WorldReport,
  type WorldWanted,
} from '../operations/world-generation/generate-world.ts'
import type { WorldStep } from '../operations/world-generation/progress.ts'
import type { World } from '../operations/world.ts'
import { commandFault } from './fault.ts'
import { showProgress } from './import-register.ts'
import { askedToStop, bringInSchools } from './start.ts'
import { say, withProduct } from './with-product.ts'

const fewest = 100
const most = 3_000_000

export function addWorld(root: Command) {
  root
    .command('world')
    .description('Fill a database with invented people, to measure with.')
    .command('generate')
    .description('Invent people at real schools, in the proportions of England.')
    .requiredOption(
      '--participants <number>',
      `how many participant profiles, from ${fewest} to ${most}`,
      wholeNumber(fewest, most),
    )
    .option('--seed <number>', 'another world for each seed', wholeNumber(0, 2 ** 31 - 1), 1)
    .addHelpText(
      'after',
      `
The database must have no people in it; the schools are brought in if it has none. England has about
260000 participant profiles in the cohorts since 2021. The same number and seed give the same world
on the same day. Ctrl+C stops it, and the same command carries on. While it works, nobody else can
use the database.

Example:
  $ DATA_DIR=/tmp/england npx manage-training world generate --participants 260000 --seed 1`,
    )
    .action((wanted: WorldWanted) => withProduct(({ world }) => generate(world, wanted)))
}

const wholeNumber = (least: number, greatest: number) => (text: string) => {
  const number = Number(text)
  if (/^\d+$/.test(text) && number >= least && number <= greatest) return number
  throw new InvalidArgumentError(`It must be a whole number from ${least} to ${greatest}.`)
}

async function generate(world: World, wanted: WorldWanted) {
  const stopping = new AbortController()
  void stopWhenAsked(stopping)
  const options = { signal: stopping.signal, onProgress: progressTold() }
  let report = await generateWorld(world, wanted, options)
  if (report.outcome === 'schools-missing') {
    await bringInSchools(world)
    report = await generateWorld(world, wanted, options)
  }
  const { text, isDone } = wordsOf(report, wanted)
  if (!isDone) throw commandFault(text)
  say(text)
}

async function stopWhenAsked(stopping: AbortController) {
  await askedToStop()
  stopping.abort()
}

const named = (world: WorldWanted) =>
  `${world.participants} participants with the seed ${world.seed}`

function wordsOf(
  report: WorldReport,
  { participants, seed }: WorldWanted,
): { readonly text: string; readonly isDone: boolean } {
  switch (report.outcome) {
    case 'completed':
      return { text: `A world of ${named({ participants, seed })} is there.`, isDone: true }
    case 'already-there':
      return { text: `A world of ${named(report.there)} was there already.`, isDone: true }
    case 'interrupted':
      return { text: 'It was stopped. The same command carries on.', isDone: false }
    case 'people-already':
      return {
        text:
          'There are people in this database already: ' +
          'name an empty one by DATA_DIR or DATABASE_URL',
        isDone: false,
      }
    case 'another-begun':
      return {
        text:
          `This database is for a world of ${named(report.begun)}: ` +
          'ask for that one, or name another database',
        isDone: false,
      }
    case 'schools-missing':
      return {
        text: 'None of the schools may have training paid for: bring in those of England',
        isDone: false,
      }
    case 'unlawful':
      return { text: `The world is not as it must be:\n${report.faults.join('\n')}`, isDone: false }
  }
}

const stages: Readonly<Record<WorldStep['stage'], readonly [doing: string, things: string]>> = {
  loading: ['Telling lives', 'participants'],
  'making-rules': ['Making rules and indexes', 'rules'],
  verifying: ['Verifying', 'people'],
  'making-views': ['Writing what providers see', 'people'],
}

/** A line that changes on a terminal; elsewhere a line at every tenth part of the way. */
function progressTold() {
  let last = ''
  return (step: WorldStep) => {
    const line = lineOf(step)
    if (process.stderr.isTTY) {
      showProgress(`\u001B[K${line}`, step.done === step.of)
      return
    }
    const tenth = `${step.stage} ${step.of ? Math.floor((10 * step.done) / step.of) : 0}`
    if (tenth !== last) say(line)
    last = tenth
  }
}

function lineOf({ stage, done, of, perSecond, secondsLeft }: WorldStep) {
  const [doing, things] = stages[stage]
  const far = of === null ? `${done} ${things}` : `${done} of ${of} ${things}`
  const speed = perSecond === null ? '' : `, ${perSecond} a second`
  return `${doing}: ${far}${speed}${secondsLeft === null ? '' : `, ${timeLeft(secondsLeft)} left`}`
}

const timeLeft = (seconds: number) =>
  seconds < 90 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`
