import type { CalendarDate, Instant } from '../../core/calendar.ts'
import type { DeclarationId, DeclarationType } from '../../core/declarations.ts'
import type { AnyRefusal } from '../../core/decision.ts'
import type { Evidence } from '../../core/payments/evidence.ts'
import type { Kind } from '../../core/situation.ts'
import { idNamed } from '../../ids.ts'
import { declarationById } from '../../store/read/payments-declarations.ts'
import type { Confirmed } from '../confirm.ts'
import { submitDeclaration } from '../payments/submit-declaration.ts'
import { voidOwnDeclaration } from '../payments/void-declaration.ts'
import type { InventedTeacher } from './people.ts'
import type { Step } from './steps.ts'

/* What lead providers declare. It alters no history, and so no change is recorded for it. */

interface Declared {
  readonly who: InventedTeacher
  readonly leadProvider: string
  readonly type: DeclarationType
  readonly on: CalendarDate
  readonly as?: Kind
}

const courses = { ect: 'ecf-induction', mentor: 'ecf-mentor' } as const

const nothingChanged: Confirmed<AnyRefusal> = { outcome: 'already-recorded', position: 0 }

const aboutOf = ({ type, who, as = 'ect' }: Declared) => `${type} of ${who.fullName} as ${as}`

const declarationIdOf = (declared: Declared) =>
  idNamed('declaration of the demonstration', aboutOf(declared)) as DeclarationId

/** A provider declares that somebody reached a point of her training, on an earlier day. */
export const declares = (
  declared: Declared & { readonly for: CalendarDate; readonly evidence?: Evidence },
): Step => ({
  key: `declare: ${aboutOf(declared)}`,
  on: declared.on,
  by: { leadProvider: declared.leadProvider },
  confirm: async (world, known) => {
    const { who, type, as = 'ect', evidence = null } = declared
    const id = declarationIdOf(declared)
    if (await declarationById(world.database, id)) return nothingChanged
    const submitted = await submitDeclaration(world, {
      id,
      by: known.actor({ leadProvider: declared.leadProvider }),
      request: {
        leadProvider: known.leadProvider(declared.leadProvider),
        participant: known.person(who.trn),
        course: courses[as],
        type,
        declaredFor: { said: 'moment', at: `${declared.for}T09:00:00.000Z` as Instant },
        evidence,
      },
    })
    const [refusal] = submitted.ok ? [] : submitted.refusal
    return refusal ? { outcome: 'refused', refusal } : nothingChanged
  },
})

/** A provider takes a declaration of its own back, later. */
export const voids = (declared: Declared): Step => ({
  key: `void: ${aboutOf(declared)}`,
  on: declared.on,
  by: { leadProvider: declared.leadProvider },
  confirm: async (world, known) => {
    const id = declarationIdOf(declared)
    const before = await declarationById(world.database, id)
    if (before?.state !== 'eligible' && before?.state !== 'paid') return nothingChanged
    const voided = await voidOwnDeclaration(world, {
      id,
      leadProvider: known.leadProvider(declared.leadProvider),
      by: known.actor({ leadProvider: declared.leadProvider }),
    })
    return voided.ok ? nothingChanged : { outcome: 'refused', refusal: voided.refusal }
  },
})
