import type { AnyRefusal } from '../../core/decision.ts'
import type { SchoolId } from '../../core/identity.ts'
import type { Result } from '../../core/result.ts'
import type { Request } from '../../http/request.ts'
import type { Response } from '../../http/responses.ts'
import type { AnyChange, Journey } from './journey.ts'
import type { Why } from '../words/why.ts'
import type { WhatFollows } from './pages.ts'
import type { Typed } from './question.ts'

/** What joins journeys to the rest of the product. */
export interface Binding<Visit extends AnyVisit, Find, Preview extends AnyPreview, Recorded> {
  /** The path over each journey, such as `/schools/:urn`. */
  readonly under: string
  /** Who asks, and for which school; or the answer for somebody who may not. */
  readonly visit: (request: Request) => Promise<Result<Visit, Response>>
  readonly find: Find
  readonly drafts: Drafts
  readonly preview: (asked: Asked<Visit>) => Promise<Result<Preview, AnyRefusal>>
  readonly confirm: (asked: Asked<Visit>, fingerprint: string) => Promise<Confirmed<Preview>>
  /** Why something is refused, and what can be done instead. */
  readonly why: (asked: Asked<Visit>, refusal: AnyRefusal) => Promise<WhyRefused>
  /** What is known of a change that was recorded; `null` while it is not. */
  readonly recorded: (id: string, visit: Visit) => Promise<Recorded | null>
  readonly follows: (preview: Preview, visit: Visit) => Promise<WhatFollows>
}

/** The answer to "why?" of a refusal, and the links that lead on from it. */
export interface WhyRefused {
  readonly why: Why
  readonly instead: readonly { readonly text: string; readonly href: string }[]
}

/** What every visit to a journey knows of its visitor. */
export interface AnyVisit {
  /** Whose the drafts are. */
  readonly owner: Owner
  /** The page that the visitor came from, and goes back to. */
  readonly home: string
  /** The name of the school. */
  readonly caption: string
}

/** One person at one school: another tutor's draft is not there to be found. */
export interface Owner {
  readonly school: SchoolId
  readonly user: string
}

/** What is asked for, on the way to being decided. Its id is that of its draft. */
export interface Asked<Visit> {
  readonly id: string
  readonly change: AnyChange
  readonly request: never
  readonly visit: Visit
}

/** What a preview must have: the same for the same decision, and for no other. */
export interface AnyPreview {
  readonly fingerprint: string
}

/** What became of a confirmation. When facts have moved on, nothing is recorded. */
export type Confirmed<Preview> =
  | { readonly outcome: 'recorded' }
  | { readonly outcome: 'already-recorded' }
  | { readonly outcome: 'refused'; readonly refusal: AnyRefusal }
  | { readonly outcome: 'moved-on'; readonly preview: Preview }

/** Where what was typed is kept between requests. */
export interface Drafts {
  /** Keeps a new draft, and makes its id, which becomes the id of the change. */
  create(draft: Omit<Draft, 'id'>): Promise<string>
  /** The draft, or `null`, also for a text that is no id at all. */
  get(id: string): Promise<Draft | null>
  save(id: string, typed: Typed): Promise<void>
}

/** What somebody typed into a journey so far, and nothing else. */
export interface Draft {
  readonly id: string
  readonly journey: string
  readonly owner: Owner
  readonly typed: Typed
}

/** A journey at work: what it is, and what it is joined to. */
export interface Running {
  readonly journey: Journey<AnyVisit, unknown, unknown>
  readonly binding: Binding<AnyVisit, unknown, AnyPreview, unknown>
}
