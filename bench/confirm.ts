import { day } from '../src/core/calendar.ts'
import { register } from '../src/core/changes/register/register.ts'
import { transferIn, type TransferIn } from '../src/core/changes/transfer-in/transfer-in.ts'
import type { AnyRefusal, Change } from '../src/core/decision.ts'
import type { ChangeId, PersonId, SchoolId, Trn } from '../src/core/identity.ts'
import { personWith } from '../src/core/situation.ts'
import { newId } from '../src/ids.ts'
import { preview } from '../src/operations/preview.ts'
import { recordDecision } from '../src/store/write/record-decision.ts'
import { inMilliseconds, type Figure } from './figures.ts'
import { timed, type Case, type Work } from './measure.ts'
import { captured, replay, replays, type Captured } from './replay.ts'
import { takeStatistics, type MeasuredServer } from './server.ts'
import {
  addTeachers,
  joiner,
  measuredWorld,
  recorded,
  tutorOf,
  type MeasuredWorld,
} from './world.ts'

const schoolsOfEachKind = 20
const clients = 4

/** Confirmed changes, beside the rows that they write written in plain SQL. */
export async function measureConfirm(server: MeasuredServer): Promise<readonly Figure[]> {
  return server.withDatabase(async database => {
    const world = await measuredWorld(database, {
      schools: 2 * schoolsOfEachKind,
      alternating: true,
    })
    const stage = await stageIn(world)
    const figures: Figure[] = []
    for (const at of [1, clients])
      for (const kind of ['register', 'transfer in'] as const) {
        await takeStatistics(database)
        figures.push(...(await compare(stage, kind, at)))
      }
    return figures
  })
}

/** Where changes are made, and two that were made once, for what they wrote. */
interface Stage {
  readonly world: MeasuredWorld
  readonly nobodyYet: (count: number) => Promise<readonly Trn[]>
  readonly who: Trn
  readonly written: readonly [Captured, Captured]
}

async function stageIn(world: MeasuredWorld): Promise<Stage> {
  let next = 2_000_000
  const nobodyYet = (count: number) => {
    next += count
    return addTeachers(world.database, next - count, count)
  }
  const [who = '' as Trn] = await nobodyYet(1)
  const { position, after } = await recorded(world, register, joiner(from(world, 0), who))
  const registered = await captured(world.database, position)
  const moved = await recorded(world, transferIn, move(world, 0, personOf(after, who)))
  return {
    world,
    nobodyYet,
    who,
    written: [registered, await captured(world.database, moved.position)],
  }
}

/** People are registered at every other school, and each moves to the next. */
const from = ({ schools }: MeasuredWorld, at: number) => schoolAt(schools, 2 * at)

const schoolAt = (schools: readonly SchoolId[], at: number) => {
  const school = schools[at % schools.length]
  if (school === undefined) throw new Error('There are no schools')
  return school
}

const move = ({ schools }: MeasuredWorld, at: number, participant: PersonId): TransferIn => ({
  school: schoolAt(schools, 2 * at + 1),
  participant,
  kind: 'ect',
  joiningOn: day('2024-01-08'),
  programme: { choose: 'default' },
  email: null,
  mentor: null,
})

const personOf = (after: Parameters<typeof personWith>[0], trn: Trn) => {
  const person = personWith(after, trn)
  if (person === null) throw new Error(`Nobody has TRN ${trn}`)
  return person.id
}

type Kind = 'register' | 'transfer in'

/** Makes ready so many changes about as many people. */
type Jobs = (stage: Stage, kind: Kind, times: number) => Promise<readonly Work[]>

async function compare(stage: Stage, kind: Kind, at: number): Promise<readonly Figure[]> {
  const how = at === 1 ? '' : `, ${at} clients`
  const names = {
    whole: `${kind}: confirmed${how}`,
    written: `${kind}: only written${how}`,
    plain: `${kind}: plain SQL${how}`,
  }
  const timedCase = (name: string, jobs: Jobs): Case => ({
    name,
    prepare: async times => inLanes(await jobs(stage, kind, times), at),
  })
  const cases = [
    timedCase(names.plain, plain),
    timedCase(names.written, written),
    timedCase(names.whole, whole),
  ]
  return inMilliseconds(await timed(cases, { rounds: 15, times: 24 }), [
    { name: names.written, to: 'plain SQL', of: names.plain },
    { name: names.whole, to: 'plain SQL', of: names.plain, atMost: 2 },
  ])
}

/** Does a list of jobs, so many at a time; each client takes every so-manieth. */
const inLanes = (jobs: readonly Work[], lanes: number) => () =>
  Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let at = lane; at < jobs.length; at += lanes) await jobs[at]?.()
    }),
  )

const plain = async (
  { world, nobodyYet, who, written: changes }: Stage,
  kind: Kind,
  times: number,
) =>
  Promise.all(
    (await nobodyYet(times)).map(async trn => {
      const [registered, moved] = replays(changes, who, trn)
      if (registered === undefined || moved === undefined) throw new Error('Nothing was captured')
      if (kind === 'register') return () => replay(world.database, registered)
      await replay(world.database, registered)
      return () => replay(world.database, moved)
    }),
  )

/** The change and the request for each of so many people. */
async function requests({ world, nobodyYet }: Stage, kind: Kind, times: number) {
  const trns = await nobodyYet(times)
  if (kind === 'register')
    return trns.map((trn, at) => ({
      change: register as unknown as AnyChange,
      request: joiner(from(world, at), trn),
    }))
  const moves = []
  for (const [at, trn] of trns.entries()) {
    const { after } = await recorded(world, register, joiner(from(world, at), trn))
    moves.push({
      change: transferIn as unknown as AnyChange,
      request: move(world, at, personOf(after, trn)),
    })
  }
  return moves
}

type AnyChange = Change<string, { readonly school: SchoolId }, AnyRefusal>

const whole = async (stage: Stage, kind: Kind, times: number) =>
  (await requests(stage, kind, times)).map(
    ({ change, request }) =>
      () =>
        recorded(stage.world, change, request),
  )

/** What was decided beforehand is only recorded. */
const written = async (stage: Stage, kind: Kind, times: number) =>
  Promise.all(
    (await requests(stage, kind, times)).map(async ({ change, request }) => {
      const { world } = stage
      const asked = { change, request, id: newId() as ChangeId, by: tutorOf(request.school) }
      const shown = await preview(world, asked)
      if (!shown.ok) throw new Error(shown.refusal.reason)
      const { decision } = shown.value
      const recording = {
        change: {
          id: asked.id,
          kind: change.name,
          request,
          by: asked.by,
          reason: null,
          undoes: null,
          effectiveOn: decision.effectiveOn,
          nature: decision.nature,
          recordedAt: world.clock.now(),
        },
        ...shown.value,
        named: [],
        today: world.clock.today(),
      }
      return () => world.database.transaction(held => recordDecision(held, recording))
    }),
  )
