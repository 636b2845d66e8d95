import type { Static, TObject } from 'typebox'
import { accept, refuse, type Result } from '../../core/result.ts'
import { holdsUnkeepableText, type Request, type Texts } from '../../http/request.ts'
import type { Json } from '../../http/responses.ts'
import { badRequest } from './answers.ts'

/** What a write is sent: the `type` that clients name, which nobody checks, and its attributes. */
export interface Sent<Attributes extends TObject = TObject> {
  readonly type: string
  readonly attributes: Attributes
}

/** The attributes that were sent, as texts; `null` where one is missing, blank or no one value. */
export type AttributesOf<Attributes extends TObject> = {
  readonly [Name in keyof Static<Attributes> & string]-?: string | null
}

const structureRequired = badRequest('body-without-data')

/** Reads a body, or answers the contract's 400. `data` without attributes has none. (5.2.) */
export function readAttributes<Attributes extends TObject>(
  { attributes }: Sent<Attributes>,
  request: Pick<Request, 'body' | 'typed'>,
): Result<AttributesOf<Attributes>, Json> {
  const sent = named(request.body ?? nestedIn(request.typed))
  const data = sent['data']
  if (isBlank(data) || holdsUnkeepableText(sent)) return refuse(structureRequired)
  const found = named(named(data)['attributes'])
  return accept(
    Object.fromEntries(
      Object.keys(attributes.properties).map(name => [name, textOf(found[name])]),
    ) as AttributesOf<Attributes>,
  )
}

type Named = Readonly<Record<string, unknown>>

/** The named values in a value; none in a text, a number or a list. */
const named = (value: unknown): Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Named) : {}

function isBlank(value: unknown) {
  if (value === undefined || value === null || value === false) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && Object.keys(value).length === 0
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A form whose names have brackets, as the JSON that it stands for: `data[attributes][reason]`. */
function nestedIn(typed: Texts): Named {
  const attributes: Record<string, unknown> = {}
  const data: Record<string, unknown> = {}
  for (const name of typed.names) {
    const [, first, second] = /^data\[(\w+)\](?:\[(\w+)\])?$/.exec(name) ?? []
    const text = typed.all(name).at(-1)
    if (first === 'attributes' && second !== undefined) attributes[second] = text
    else if (first !== undefined) data[first] = text
  }
  return { data: { ...data, ...(Object.keys(attributes).length > 0 ? { attributes } : {}) } }
}
