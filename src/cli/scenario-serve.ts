import { readConfig } from '../config.ts'
import { openLog } from '../log.ts'
import { serve } from '../main.ts'
import { readScenarioFiles } from '../scenario/read/files.ts'
import { problemLine } from '../scenario/read/scenario.ts'
import { reportOf } from '../scenario/report.ts'
import { playOn } from '../scenario/run.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { ScenarioDatabases } from '../scenario/stage-of-product/databases.ts'
import { idsOfScenario, tokensOfScenario } from '../scenario/stage-of-product/served.ts'
import { openProductStage } from '../scenario/stage-of-product/stage.ts'
import { readableProduct } from '../scenario/stage-of-product/product.ts'
import { commandFault } from './fault.ts'
import { askedToStop } from './start.ts'
import { say } from './with-product.ts'

/** Plays the first scenario of a file and serves the product over it until asked to stop. */
export async function serveScenario(
  databases: ScenarioDatabases,
  file: string,
  port: string,
): Promise<void> {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw commandFault(`"${port}" is no port; a port is a whole number from 0 to 65535`)
  const stopped = askedToStop()
  const scenario = await firstScenario(file)
  const [first] = scenario.steps
  if (!first) throw commandFault(`${file} has no step`)
  const stage = await openProductStage(databases, scenario, first.on)
  try {
    const played = await playOn(stage, scenario)
    if (!played.ok) throw commandFault(reportOf({ kind: 'played', ...played }))
    const config = { ...readConfig(), port: Number(port), isProduction: false }
    const tokens = await tokensOfScenario(stage.product, scenario.world)
    const ids = await idsOfScenario(stage.product.database, scenario.world)
    const server = await serve(stage.product, config, openLog('silent'))
    say(JSON.stringify({ url: server.url, tokens, ids }))
    await stopped
    await server.close()
  } finally {
    await stage.close()
  }
}

async function firstScenario(file: string): Promise<Scenario> {
  const [read] = await readScenarioFiles([file], await readableProduct())
  if (read?.ok) return read.scenario
  throw commandFault(read ? read.problems.map(problemLine).join('\n') : `${file} holds no scenario`)
}
