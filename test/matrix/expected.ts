import type {
  Going,
  Leaving,
  Move,
  NamedProgramme,
  Order,
  Status,
  When,
  Whom,
} from './dimensions.ts'
import type { Rule } from './rules.ts'

/*
 * What the rulings, the data model and the contract of the providers' API say of the cases of the
 * matrix, written by hand. In each table the first line that fits holds. Nothing here asks the
 * product; `reading.ts` reads the tables for one case.
 */

export type Provider = 'Ambition' | 'Teach First' | 'Capita'
export const providers = ['Ambition', 'Teach First', 'Capita'] as const

export interface Offer {
  readonly provider: Provider | null
  readonly partner: 'Northern Hub' | 'Southern Hub' | null
  readonly paidBy: 'DfE' | 'the school'
}

const by = (provider: Provider, partner: Offer['partner']): Offer => ({
  provider,
  partner,
  paidBy: 'DfE',
})
const bySchool: Offer = { provider: null, partner: null, paidBy: 'the school' }

/** Who trains, with whom, and who pays. */
export const offers: Readonly<Record<NamedProgramme, Offer>> = {
  'Ambition with Northern Hub': by('Ambition', 'Northern Hub'),
  'Ambition with Southern Hub': by('Ambition', 'Southern Hub'),
  'Teach First with Northern Hub': by('Teach First', 'Northern Hub'),
  'Teach First with Southern Hub': by('Teach First', 'Southern Hub'),
  'Capita with Northern Hub': by('Capita', 'Northern Hub'),
  'a provider to be confirmed': { provider: null, partner: null, paidBy: 'DfE' },
  'materials of UCL': bySchool,
  'materials of EDT': bySchool,
  'own design': bySchool,
  'school-funded': bySchool,
}

// ── A move ───────────────────────────────────────────────────────────────────────────────────────

/** What she comes to. (Rulings 4 and 10; a default that is only named is not confirmed yet.) */
export const comesTo: readonly Rule<
  Pick<Move, 'choice' | 'original' | 'schoolDefault'>,
  'the other' | 'the default' | 'what she had'
>[] = [
  [{ choice: 'other' }, 'the other'],
  [{ choice: 'default' }, 'the default'],
  [
    {
      original: 'a provider to be confirmed',
      schoolDefault: ['Ambition with Northern Hub', 'Teach First with Northern Hub'],
    },
    'the default',
  ],
  [{ choice: 'keep' }, 'what she had'],
]

/** Where her old school still has her on the joining day. */
export const stillThere: readonly Rule<{ order: Order }, boolean>[] = [
  [
    {
      order: [
        'the old school reported before that she leaves earlier',
        'the old school reported before that she leaves on that day',
      ],
    },
    false,
  ],
  [{}, true],
]

export interface Moving extends Pick<
  Move,
  'when' | 'where' | 'choice' | 'status' | 'schoolDefault'
> {
  readonly stillThere: boolean
  readonly to: NamedProgramme | 'nothing chosen'
  readonly paidBy: Offer['paidBy'] | 'nobody'
}

/** Why a move is refused, if it is. (Rulings 8, 10, 11, 13 and 15.) */
export const refusalOfMove: readonly Rule<Moving, string | null>[] = [
  [{ when: 'before the service began' }, 'day-before-service-began'],
  [{ when: 'more than a year ahead' }, 'day-too-far-ahead'],
  [{ where: 'the same school', stillThere: true }, 'already-at-this-school'],
  [{ when: ['on her first day', 'before she came'] }, 'joins-before-latest-record'],
  [{ choice: 'keep', status: 'withdrawn' }, 'withdrawn-by-provider'],
  [{ to: 'nothing chosen' }, 'no-default-programme'],
  [{ where: 'a school not eligible for funding', paidBy: 'DfE' }, 'not-eligible-for-funding'],
  [{ to: 'Capita with Northern Hub' }, 'provider-does-not-train-the-cohort'],
  [{ to: 'Teach First with Southern Hub' }, 'providers-do-not-work-together'],
  [{}, null],
]

/** One boundary: which of the two days ends the old record. (Boundary table of the data model.) */
export const boundary: readonly Rule<{ order: Order }, 'the leaving day' | 'the joining day'>[] = [
  [
    {
      order: [
        'the old school reported before that she leaves earlier',
        'the old school reports after it that she left earlier',
      ],
    },
    'the leaving day',
  ],
  [{}, 'the joining day'],
]

// ── A change of programme at the school ──────────────────────────────────────────────────────────

export interface Changing {
  readonly when: When
  readonly eligible: boolean
  readonly whom: Whom
  readonly going: Going
  readonly to: NamedProgramme
  readonly paidBy: Offer['paidBy']
  /** She is on it already, or a colleague who changes with her is, or everybody who would. */
  readonly onItAlready: 'nobody' | 'she' | 'her colleague' | 'everybody'
}

const named = ['one', 'some'] as const

/** Why a change of programme is refused, if it is. (Rulings 8, 9, 15 and 20.) */
export const refusalOfChange: readonly Rule<Changing, string | null>[] = [
  [{ when: 'before the service began' }, 'day-before-service-began'],
  [{ when: 'more than a year ahead' }, 'day-too-far-ahead'],
  [{ whom: named, when: 'before she came' }, 'not-at-this-school'],
  [{ whom: named, going: 'reported before, she leaves earlier' }, 'not-at-this-school'],
  [{ whom: named, when: 'on her first day' }, 'changes-before-latest-record'],
  [{ eligible: false, paidBy: 'DfE' }, 'not-eligible-for-funding'],
  [{ to: 'Capita with Northern Hub' }, 'provider-does-not-train-the-cohort'],
  [{ to: 'Teach First with Southern Hub' }, 'providers-do-not-work-together'],
  [
    { whom: 'all, and she besides', going: 'reported before, she leaves earlier' },
    'not-at-this-school',
  ],
  [{ whom: 'one', onItAlready: ['she', 'everybody'] }, 'nothing-would-change'],
  [{ whom: 'some', onItAlready: ['she', 'her colleague', 'everybody'] }, 'nothing-would-change'],
  [{ onItAlready: 'everybody' }, 'nothing-would-change'],
  [{}, null],
]

/** Who changes. (Ruling 9; her colleague follows the default, and nobody leaves her out.) */
export const fate: readonly Rule<
  {
    who: 'she' | 'her colleague'
    whom: Whom
    going: Going
    follows: 'the default' | 'no default'
    status: Status
    onItAlready: boolean
  },
  'changes' | 'stays as she is'
>[] = [
  [{ onItAlready: true }, 'stays as she is'],
  [{ who: 'her colleague', whom: 'one' }, 'stays as she is'],
  [{ who: 'her colleague' }, 'changes'],
  [{ whom: [...named, 'all, and she besides'] }, 'changes'],
  [{ going: 'reported before, she leaves earlier' }, 'stays as she is'],
  [{ follows: 'no default' }, 'stays as she is'],
  [{ status: 'withdrawn' }, 'stays as she is'],
  [{}, 'changes'],
]

/** A change that has begun is not talked away; one that is ahead is taken back. (Ruling 15.) */
export const leavingAfterChange: readonly Rule<
  { going: Going; hers: 'changes' | 'stays as she is'; when: When },
  'leaves' | 'takes the change back' | 'leaves-before-latest-record'
>[] = [
  [{ going: 'reported after, she leaves later' }, 'leaves'],
  [{ hers: 'stays as she is' }, 'leaves'],
  [
    { going: 'reported after, she leaves earlier', when: 'on a future day' },
    'takes the change back',
  ],
  [{ going: 'reported after, she leaves earlier' }, 'leaves-before-latest-record'],
  [{}, 'leaves'],
]

// ── A report of leaving, and nothing else ────────────────────────────────────────────────────────

/** Why a report of leaving is refused, if it is. (Rulings 14, 15 and 20.) */
export const refusalOfLeaving: readonly Rule<Leaving, string | null>[] = [
  [{ when: 'before the service began' }, 'day-before-service-began'],
  [{ when: 'more than a year ahead' }, 'day-too-far-ahead'],
  [{ when: ['on her first day', 'before she came'] }, 'leaves-before-joining'],
  [{ again: 'twice' }, 'nothing-would-change'],
  [{}, null],
]

// ── How she is trained, and what each sees of it ─────────────────────────────────────────────────

/** A provider kept goes on as it was, deferred too; every other begins with active. (Ruling 10.) */
export const trainedAnew: readonly Rule<{ providerStays: boolean; status: Status }, Status>[] = [
  [{ providerStays: true, status: 'deferred' }, 'deferred'],
  [{}, 'active'],
]

/** A record, or a stay, as it lies to a day. */
export interface OnTheDay {
  readonly begins: 'later' | 'has begun'
  readonly ends: 'not that is known' | 'later' | 'has ended'
}

/** `participant_status`, of the last record with the provider. (Contract 10.3; ruling 24.) */
export const participantStatus: readonly Rule<OnTheDay, string>[] = [
  [{ begins: 'later' }, 'joining'],
  [{ ends: 'later' }, 'leaving'],
  [{ ends: 'has ended' }, 'left'],
  [{}, 'active'],
]

/** How she stands at a school, in the stay that she is in, or the last. (Ruling 26.) */
export const standing: readonly Rule<OnTheDay & { training: Status }, string>[] = [
  [{ begins: 'later' }, 'joining'],
  [{ ends: 'has ended' }, 'left'],
  [{ ends: 'later' }, 'leaving'],
  [{ training: ['deferred', 'withdrawn'] }, 'no-longer-training'],
  [{}, 'training'],
]

/** How far a school sees: all while she is there or is to come, else until she left. (ADR 11.) */
export const sight: readonly Rule<OnTheDay & { joinsElsewhere: boolean }, string>[] = [
  [{ ends: 'has ended', joinsElsewhere: true }, 'until she left, and the day on which she went on'],
  [{ ends: 'has ended' }, 'until she left'],
  [{}, 'the whole history'],
]

/** What kind of transfer it is, if it is one. (Contract 12; rulings 13 and 14.) */
export const transfer: readonly Rule<
  {
    joins: 'another school' | 'the same school' | 'none'
    leavesFor: 'another school' | 'another reason' | 'nothing was said'
    providers: 'two that differ' | 'the same, or one, or none'
  },
  'new-provider' | 'new-school' | 'unknown' | null
>[] = [
  [{ joins: 'another school', providers: 'two that differ' }, 'new-provider'],
  [{ joins: 'another school' }, 'new-school'],
  [{ leavesFor: 'another school' }, 'unknown'],
  [{}, null],
]
