import type { Instant } from '../../core/calendar.ts'
import { isLive, type Declaration, type DeclarationId } from '../../core/declarations.ts'
import { profileOf, type Kind, type Situation } from '../../core/situation.ts'
import { newId } from '../../ids.ts'
import { submitDeclaration } from '../../operations/payments/submit-declaration.ts'
import { voidOwnDeclaration } from '../../operations/payments/void-declaration.ts'
import type { World as ProductWorld } from '../../operations/world.ts'
import { declarationById } from '../../store/read/payments-declarations.ts'
import {
  rulesOfPayments,
  sentencesOfPayments,
  type PaymentRefusal,
} from '../sentences-of-payments.ts'
import type { Change, ChangeStep } from '../scenario.ts'
import type { Performed } from '../stage.ts'
import type { World } from '../world.ts'
import { providerId } from './ids.ts'
import { actorOf } from './requests.ts'
import { kindMeant, personNamed } from './whom.ts'

type Declares = Extract<Change, { readonly verb: 'declare' }>
type Voids = Extract<Change, { readonly verb: 'void' }>

interface Around {
  readonly product: ProductWorld
  readonly world: World
  readonly situation: Situation
  readonly step: ChangeStep
}

/** Declares or voids as a lead provider would; `null` for what is no matter of payments. */
export async function performPayment(around: Around): Promise<Performed | null> {
  const { change, actor } = around.step
  if (actor.kind !== 'lead-provider') return null
  if (change.verb === 'declare') return declares(around, change.fields, actor.provider)
  return change.verb === 'void' ? voids(around, change.fields, actor.provider) : null
}

/** A day is meant at nine in the morning, as in the contract's examples. */
const momentOn = (day: string) => `${day}T09:00:00.000Z` as Instant

const courses = { ect: 'ecf-induction', mentor: 'ecf-mentor' } as const

async function declares(around: Around, fields: Declares['fields'], provider: string) {
  const { product, world, situation, step } = around
  const { participant, kind } = whom(around, fields)
  const made = await submitDeclaration(product, {
    id: newId() as DeclarationId,
    by: actorOf(step, world),
    request: {
      leadProvider: providerId(provider),
      participant: situation.people.has(participant) ? participant : null,
      course: courses[kind],
      type: fields.declaration,
      declaredFor: { said: 'moment', at: momentOn(fields.date) },
      evidence: fields.evidence,
    },
  })
  return made.ok
    ? performed(around, made.value)
    : refused(
        step,
        made.refusal.map(({ reason }) => reason),
      )
}

async function voids(around: Around, fields: Voids['fields'], provider: string) {
  const { product, world, step } = around
  const leadProvider = providerId(provider)
  const id = declarationMeant(around, fields, leadProvider)?.id ?? (newId() as DeclarationId)
  const voided = await voidOwnDeclaration(product, { id, leadProvider, by: actorOf(step, world) })
  return voided.ok ? performed(around, id) : refused(step, [voided.refusal.reason])
}

function whom(
  { product, world, situation }: Around,
  { participant: name, as }: { readonly participant: string; readonly as: Kind | null },
) {
  const participant = personNamed(situation, world, name)
  return { participant, kind: kindMeant(situation, participant, as, product.clock.today()) }
}

/** The provider's own rather than another's, the live rather than one that is over, the latest. */
function declarationMeant(
  around: Around,
  { declaration, ...fields }: Voids['fields'],
  leadProvider: string,
): Declaration | null {
  const { participant, kind } = whom(around, fields)
  const profile = profileOf(around.situation, participant, kind)?.id
  const ofType = [...around.situation.declarations.values()].filter(
    each => each.profile === profile && each.type === declaration,
  )
  const own = ofType.filter(each => each.leadProvider === leadProvider)
  return own.findLast(isLive) ?? own.at(-1) ?? ofType.at(-1) ?? null
}

/** Several refusals may be reported together: of these a scenario names any. */
function refused({ refused: expected }: ChangeStep, reasons: readonly PaymentRefusal[]): Performed {
  const [first] = reasons
  const code = reasons.find(reason => reason === expected) ?? first
  if (code === undefined) throw new Error('A refusal has a reason')
  return {
    ok: false,
    refusal: { code, rule: rulesOfPayments[code], sentence: sentencesOfPayments[code] },
  }
}

async function performed({ product }: Around, id: DeclarationId): Promise<Performed> {
  const declared = await declarationById(product.database, id)
  if (declared === null) throw new Error('A declaration that was made is there')
  const { type, declaredFor, state } = declared
  return {
    ok: true,
    plan: {
      effects: [
        {
          words: `declaration is ${state}: ${type}, declared for ${declaredFor.slice(0, 10)}`,
          data: { effect: 'declare', declaration: { type, declaredFor, state } },
        },
      ],
    },
  }
}
