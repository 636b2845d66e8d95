import { expect } from 'vitest'
import { day } from '../../src/core/calendar.ts'
import type { Circumstances, Decision, Nature, Notice, Recipient } from '../../src/core/decision.ts'
import type { Declaration } from '../../src/core/declarations.ts'
import { drawHistory, drawMentors } from '../../src/core/drawing.ts'
import type { Fact } from '../../src/core/facts.ts'
import type { ProfileId } from '../../src/core/identity.ts'
import type { LeadProvider, School, TeacherRecord } from '../../src/core/organisations.ts'
import { settle } from '../../src/core/settle.ts'
import { personWith, profileOf, the, type Kind, type Situation } from '../../src/core/situation.ts'
import { standingAt, whyStandingAt } from '../../src/core/standing/standing.ts'
import { nameOf } from '../../src/core/timeline.ts'
import { transfersOf } from '../../src/core/transfers.ts'
import { viewOf } from '../../src/core/visibility.ts'
import type { Act } from './acts.ts'
import { idsAfter, momentOn, record, type Told } from './log.ts'
import { emptyWorld } from './world.ts'

/*
 * A story in code: on a day something is reported, then the history reads so, and these are told;
 * or it is refused for that reason. A story is never altered: each step tells a longer one, so that
 * a beginning may be shared by many.
 */
interface Step extends Told {
  readonly today: string
  readonly told: readonly Notice[]
  readonly recorded: Pick<Decision, 'nature' | 'effectiveOn'> | null
}

export type Story = ReturnType<typeof storyAt>

const storyAt = (step: Step) => ({ ...reports(step), ...ofHistory(step), ...ofViews(step) })

const reports = (step: Step) => ({
  situation: step.situation,
  log: step.log,
  today: step.today,

  on: (today: string) => storyAt({ ...step, today: day(today) }),

  /** Reports something that is accepted. */
  when: (act: Act) => storyAt(next(step, act)),

  /** Reports something that is refused by a rule, for this reason, with these facts of it. */
  refuses: (act: Act, reason: string, facts: object = {}) => {
    const decided = act.decide(step, circumstancesOf(step, act))
    expect(decided.ok ? 'accepted' : decided.refusal).toMatchObject({ reason, ...facts })
    expect(act.rules[reason]).toMatch(/^[A-Z]{2}-\d+$/)
    return storyAt(step)
  },

  /** Whether what was just reported changed on that day, was never so, or should not be there. */
  thenRecordedAs: (nature: Nature, effectiveOn: string) => {
    expect(step.recorded).toEqual({ nature, effectiveOn })
    return storyAt(step)
  },

  /** States what no change in the service states yet, such as a provider's deferral. */
  given: (fact: (situation: Situation) => Fact) => storyAt(stated(step, fact(step.situation))),

  /** What a provider has declared by now, which this core only looks at. */
  givenDeclared: (declared: (situation: Situation) => Declaration) => {
    const made = declared(step.situation)
    const declarations = new Map([...step.situation.declarations, [made.id, made]])
    return storyAt({ ...step, situation: { ...step.situation, declarations } })
  },
})

const ofHistory = (step: Step) => ({
  thenHistoryReads: (who: TeacherRecord, lines: string, kind: Kind = 'ect') => {
    expect(drawHistory(step.situation, profileIn(step.situation, who, kind))).toEqual(read(lines))
    return storyAt(step)
  },

  thenMentorsRead: (who: TeacherRecord, lines: string) => {
    expect(drawMentors(step.situation, profileIn(step.situation, who, 'ect'))).toEqual(read(lines))
    return storyAt(step)
  },

  /** Everybody who is told of the change just reported, and of what. */
  andTold: (...lines: readonly string[]) => {
    const told = step.told.map(notice => noticeSaid(step.situation, notice))
    expect(told.toSorted()).toEqual(lines.toSorted())
    return storyAt(step)
  },
})

const ofViews = (step: Step) => ({
  thenStands: (who: TeacherRecord, school: School, standing: string | null, kind: Kind = 'ect') => {
    const profile = the(step.situation.profiles, profileIn(step.situation, who, kind))
    expect(standingAt(step.situation, profile, school.id, day(step.today))).toBe(standing)
    return storyAt(step)
  },

  /** The rule and the fact that somebody's standing comes from, and who reported the fact. */
  thenStandsBy: (
    who: TeacherRecord,
    school: School,
    { by, kind = 'ect', ...found }: { rule: string; because: object; by?: string; kind?: Kind },
  ) => {
    const profile = the(step.situation.profiles, profileIn(step.situation, who, kind))
    const why = whyStandingAt(step.situation, profile, school.id, day(step.today))
    expect(why).toMatchObject(found)
    const author = why && step.situation.authors.get(why.because.id)
    if (by !== undefined) expect(author?.by.name).toBe(by)
    return storyAt(step)
  },

  /** What a provider sees of somebody's first enrolment today; `null` if nothing. */
  thenSees: (provider: LeadProvider, who: TeacherRecord, seen: object | null) => {
    const person = personIn(step.situation, who)
    const view = viewOf(step.situation, provider.id, person, day(step.today))
    if (seen === null) expect(view).toBeNull()
    else expect(view?.enrolments[0]).toMatchObject(seen)
    return storyAt(step)
  },

  thenTransfers: (who: TeacherRecord, transfers: readonly object[], kind: Kind = 'ect') => {
    const profile = the(step.situation.profiles, profileIn(step.situation, who, kind))
    const seen = transfersOf(step.situation, profile, day(step.today))
    expect(seen).toHaveLength(transfers.length)
    expect(seen).toMatchObject(transfers)
    return storyAt(step)
  },
})

/** Nothing has been reported yet. */
export const story = () =>
  storyAt({ situation: emptyWorld, log: [], today: day('2022-06-10'), told: [], recorded: null })

/** How long a change of circumstances reaches: the same answer, on the same day, by the same. */
export const circumstancesOf = (told: Told & { today: string }, { by }: Act): Circumstances => ({
  today: day(told.today),
  now: momentOn(told.today),
  by,
  newId: idsAfter(told),
})

function next(step: Step, act: Act): Step {
  const circumstances = circumstancesOf(step, act)
  const decided = act.decide(step, circumstances)
  if (!decided.ok) throw new Error(`${act.kind} was refused: ${JSON.stringify(decided.refusal)}`)
  const { notices, nature, effectiveOn } = decided.value
  const after = record(step, act.kind, decided.value, circumstances, act.undoes(step))
  return { ...after, today: step.today, told: notices, recorded: { nature, effectiveOn } }
}

const stated = (step: Step, fact: Fact): Step => ({
  ...step,
  situation: settle({
    ...step.situation,
    facts: new Map([...step.situation.facts, [fact.id, fact]]),
  }),
})

const personIn = (situation: Situation, { trn, fullName }: TeacherRecord) => {
  const person = personWith(situation, trn)
  if (person === null) throw new Error(`${fullName} is not registered`)
  return person.id
}

export function profileIn(situation: Situation, who: TeacherRecord, kind: Kind): ProfileId {
  const profile = profileOf(situation, personIn(situation, who), kind)
  if (profile === null) throw new Error(`${who.fullName} is no ${kind}`)
  return profile.id
}

/** Lines as they are written in a test: indented, and with as much room as pleases. */
const read = (lines: string) =>
  lines
    .split('\n')
    .map(line => line.trim().replaceAll(/ {2,}/g, '  '))
    .filter(line => line !== '')
    .map(line =>
      line.replace(
        /^(\S+ to )(\S+) {2}/,
        (_, from: string, to: string) => `${from}${to.padEnd(10)}  `,
      ),
    )

function noticeSaid(situation: Situation, { template, to, about, on }: Notice) {
  const whom = [about && nameOf(situation, about), on].filter(part => part !== null)
  const said = `${recipientSaid(situation, to)}: ${template}`
  return whom.length > 0 ? `${said} (${whom.join(', ')})` : said
}

function recipientSaid(situation: Situation, to: Recipient): string {
  const { leadProviders, appropriateBodies } = situation.reference
  switch (to.kind) {
    case 'participant':
      return nameOf(situation, to.person)
    case 'school':
      return the(situation.schools, to.school).name
    case 'lead-provider':
      return leadProviders.find(({ id }) => id === to.leadProvider)?.name ?? to.leadProvider
    case 'appropriate-body':
      return appropriateBodies.find(({ id }) => id === to.appropriateBody)?.name ?? ''
  }
}

/** A provider's word about how it trains somebody, which no change states yet. */
export const trainingIs =
  (
    who: TeacherRecord,
    leadProvider: LeadProvider,
    status: 'deferred' | 'withdrawn',
    from: string,
  ) =>
  (situation: Situation): Fact => ({
    facet: 'training-status',
    id: `${status} ${who.trn} ${from}` as Fact['id'],
    profile: profileIn(situation, who, 'ect'),
    leadProvider: leadProvider.id,
    status,
    reason: 'other',
    from: day(from),
    until: null,
  })

/** The national record's word that somebody completed. */
export const completed =
  (who: TeacherRecord, on: string, kind: Kind = 'ect') =>
  (situation: Situation): Fact => ({
    facet: 'completion',
    id: `completion ${who.trn} ${kind}` as Fact['id'],
    profile: profileIn(situation, who, kind),
    completedOn: day(on),
    reason: null,
  })
