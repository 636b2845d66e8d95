import { expect, test } from 'vitest'
import type { DeclarationType } from '../declarations.ts'
import type { Kind } from '../situation.ts'
import { evidenceFor, kindsOfEvidence } from './evidence.ts'

const accepted = (kind: Kind, type: DeclarationType, detailedEvidence: boolean) =>
  kindsOfEvidence.filter(evidence => evidenceFor({ kind, type, detailedEvidence, evidence }).ok)

const without = (type: DeclarationType, detailedEvidence: boolean) =>
  evidenceFor({ kind: 'ect', type, detailedEvidence, evidence: null })

const early = ['training-event-attended', 'self-study-material-completed', 'other']
const later = [
  'training-event-attended',
  'self-study-material-completed',
  'materials-engaged-with-offline',
  'other',
]
const engagement = ['75-percent-engagement-met', '75-percent-engagement-met-reduced-induction']

test('DE-12: until 2024 a start keeps none, whatever is sent', () => {
  for (const evidence of [null, 'other', 'nonsense'])
    expect(
      evidenceFor({ kind: 'ect', type: 'started', detailedEvidence: false, evidence }),
    ).toEqual({ ok: true, value: null })
})

test('DE-12: until 2024 everything else needs one of three', () => {
  for (const type of ['retained-1', 'retained-4', 'completed', 'extended-3'] as const)
    for (const kind of ['ect', 'mentor'] as const) {
      expect(accepted(kind, type, false)).toEqual(early)
      expect(without(type, false)).toEqual({ ok: false, refusal: { reason: 'evidence-missing' } })
    }
})

test('DE-12: from 2025 on it depends on the type and the role', () => {
  for (const type of ['started', 'retained-1', 'retained-3', 'retained-4', 'extended-2'] as const)
    expect(accepted('ect', type, true)).toEqual(later)
  expect(accepted('ect', 'retained-2', true)).toEqual(engagement)
  expect(accepted('ect', 'completed', true)).toEqual([...engagement, 'one-term-induction'])
  expect(accepted('mentor', 'started', true)).toEqual(later)
  expect(accepted('mentor', 'completed', true)).toEqual(engagement)
})

test('DE-12: from 2025 on a start may lack it, and what is sent with one is looked at', () => {
  expect(without('started', true)).toEqual({ ok: true, value: null })
  expect(without('completed', true)).toEqual({ ok: false, refusal: { reason: 'evidence-missing' } })
  expect(
    evidenceFor({ kind: 'ect', type: 'started', detailedEvidence: true, evidence: 'nonsense' }),
  ).toMatchObject({ ok: false, refusal: { reason: 'evidence-not-accepted', accepted: later } })
})
