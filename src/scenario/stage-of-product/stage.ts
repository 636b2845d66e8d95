import { middayOn, standingClock, type StandingClock } from '../../clock.ts'
import type { CalendarDate } from '../../core/calendar.ts'
import { changes, type ChangeName, type ChangeRefusal } from '../../core/changes/all.ts'
import type { Change } from '../../core/decision.ts'
import type { ChangeId } from '../../core/identity.ts'
import type { Kind, Situation } from '../../core/situation.ts'
import { newId } from '../../ids.ts'
import { confirm } from '../../operations/confirm.ts'
import { passDays } from '../../operations/day.ts'
import { passPaymentDays } from '../../operations/payments/pass-payment-days.ts'
import type { World as ProductWorld } from '../../operations/world.ts'
import { historyOfChanges } from '../../store/read/change-log.ts'
import { demonstrationTeachers } from '../../store/read/demonstration-teachers.ts'
import { lastPosition } from '../../store/read/since.ts'
import type { ChangeStep, Scenario } from '../scenario.ts'
import { sentences } from '../sentences.ts'
import type { Mark, OpenStage, Performed, Stage } from '../stage.ts'
import type { World } from '../world.ts'
import { answerTo } from './answers.ts'
import type { ScenarioDatabases } from './databases.ts'
import { performPayment } from './payments.ts'
import { planOf } from './plan.ts'
import { providerApi } from './provider-api.ts'
import { actorOf, requestOf } from './requests.ts'
import { everythingIn } from './situation.ts'
import { personNamed } from './whom.ts'
import { writeWorld } from './write-world.ts'

/** The product on a scenario's own database, as it is played on and may then be served. */
export interface ProductStage extends Stage {
  readonly product: ProductWorld & { readonly clock: StandingClock }
  readonly databaseUrl: string
}

/** Opens stages over the real product, each with a database of its own. */
export const stagesOn =
  (databases: ScenarioDatabases): OpenStage =>
  (scenario, firstDay) =>
    openProductStage(databases, scenario, firstDay)

/** Opens the stage of one scenario, with its world there and nothing done yet. */
export async function openProductStage(
  databases: ScenarioDatabases,
  { world }: Scenario,
  firstDay: CalendarDate,
): Promise<ProductStage> {
  const { database, url, drop } = await databases.fresh()
  const clock = standingClock(middayOn(firstDay))
  const product = {
    database,
    clock,
    teacherRecords: (trns: Parameters<ProductWorld['teacherRecords']>[0]) =>
      demonstrationTeachers(database, trns),
  }
  const read = providerApi(product)
  const stage: ProductStage = {
    product,
    databaseUrl: url,
    advanceTo: async day => {
      clock.set(middayOn(day))
      await passDays(product)
      await passPaymentDays(product)
    },
    perform: step => perform(product, world, step),
    seen: asked => answerTo(product, world, read, asked),
    mark: async () => String(await lastPosition(database)) as Mark,
    close: drop,
  }
  try {
    await writeWorld(database, world, firstDay)
    await passDays(product)
    await passPaymentDays(product)
    return stage
  } catch (error) {
    await drop()
    throw error
  }
}

async function perform(product: ProductWorld, world: World, step: ChangeStep): Promise<Performed> {
  const { database, clock } = product
  const situation = await everythingIn(database, world)
  const ofPayments = await performPayment({ product, world, situation, step })
  if (ofPayments) return ofPayments
  const history = await historyToUndo(product, world, situation, step)
  const { name, request } = requestOf(step, {
    world,
    situation,
    today: clock.today(),
    latestChange: (kind, _person, as) => latestOf(history, kind, as),
  })
  const change = changes[name] as unknown as Change<ChangeName, unknown, ChangeRefusal>
  const confirmed = await confirm(product, {
    change,
    request,
    id: newId() as ChangeId,
    by: actorOf(step, world),
    ...('reason' in request && request.reason ? { reason: request.reason } : {}),
  })
  if (confirmed.outcome === 'refused') {
    const code = confirmed.refusal.reason
    return { ok: false, refusal: { code, rule: change.rules[code], sentence: sentences[code] } }
  }
  if (confirmed.outcome !== 'recorded') throw new Error('A scenario confirms nothing twice')
  return { ok: true, plan: planOf(confirmed.preview, world) }
}

type History = Awaited<ReturnType<typeof historyOfChanges>>

const historyToUndo = async (
  { database }: ProductWorld,
  world: World,
  situation: Situation,
  { change }: ChangeStep,
): Promise<History> =>
  change.verb === 'undo'
    ? historyOfChanges(database, personNamed(situation, world, change.fields.participant))
    : []

/** The latest of a kind that stands; where all are undone, the latest. */
function latestOf(history: History, kind: string, as: Kind | null) {
  const ofKind = history.filter(
    change => change.kind === kind && (as === null || isAbout(change.request, as)),
  )
  return (ofKind.findLast(({ undone }) => !undone) ?? ofKind.at(-1))?.id ?? null
}

const isAbout = (request: unknown, as: Kind) =>
  typeof request !== 'object' || request === null || !('kind' in request) || request.kind === as
