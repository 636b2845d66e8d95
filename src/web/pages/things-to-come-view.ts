import type { ThingToCome } from '../../core/coming.ts'
import type { ProfileId } from '../../core/identity.ts'
import type { School } from '../../core/organisations.ts'
import type { PlanGone } from '../../core/plans-gone.ts'
import { namesOtherSchools, withoutOtherSchools } from '../../core/sight-of-school.ts'
import { the, type ChangeEntry, type Situation } from '../../core/situation.ts'
import { timesAt } from '../../core/timeline.ts'
import { nameOfProfile, personPath } from '../at-school.ts'
import { together, type ComingAtSchool } from '../coming-at-school.ts'
import { actorName } from '../words/changes.ts'
import { longDate, longMoment } from '../words/days.ts'
import {
  boundaryText,
  comingLine,
  planLine,
  takenText,
  type Line,
} from '../words/things-to-come.ts'
import { editsOf, wayOn } from './things-to-come-links.ts'

/** The page of all that is to come at a school, and of its plans that fell away. */
export function thingsToComeView({ situation, things, gone }: ComingAtSchool, school: School) {
  const items = together(things)
  const byDay = Map.groupBy(items, ([first]) => first?.on)
  return {
    caption: school.name,
    heading: 'Things to come',
    back: `/schools/${school.urn}`,
    days: [...byDay].flatMap(([day, ofDay]) =>
      day === undefined
        ? []
        : [
            {
              id: `day-${day}`,
              heading: `From ${longDate(day)}`,
              items: ofDay.map(item => itemView(situation, item, school)),
            },
          ],
    ),
    gone: [...Map.groupBy(gone, ({ takenBy }) => takenBy.id).values()].map(plans =>
      goneView(situation, plans, school),
    ),
  }
}

/** More people than this with the same to come are one line, with their names under it. */
const mostNamed = 5

interface Named {
  readonly name: string
  readonly href: string | null
}

function itemView(situation: Situation, things: readonly ThingToCome[], school: School) {
  const lines = things.map(thing => comingLine(situation, thing))
  const ways = Map.groupBy(lines, ({ about, text }) => (about === null ? '' : text))
  const [by = null] = things.map(thing => thing.by)
  const read = isOfEcts(situation, things) ? situation : withoutOtherSchools(situation, school.id)
  const isOwn = by?.by.role === 'school' && by.by.school === school.id
  const many = [...ways].filter(([text, ofWay]) => text !== '' && ofWay.length > mostNamed)
  const isOfMany = new Set(many.map(([text]) => text))
  return {
    lines: lines
      .filter(({ text }) => !isOfMany.has(text))
      .map(line => lineView(situation, line, school)),
    many: many.map(([text, ofWay]) => ({
      text: `${ofWay.length} people: each ${text}`,
      people: ofWay.map(line => lineView(situation, line, school)),
    })),
    collisions: things.flatMap(thing =>
      'boundary' in thing && thing.boundary ? [boundaryText(read, thing.boundary, school.id)] : [],
    ),
    recorded: by && `Reported on ${reportedBy(read, by, school)}.`,
    edits: editsOf(situation, things, { school, isOwn }),
    cancel: isOwn ? `/schools/${school.urn}/undo/${by.id}` : null,
    whoCancels: by === null || isOwn ? null : 'Only they can take it back.',
    sentence: lines
      .map(line => sentenceOf(situation, line))
      .slice(0, 2)
      .join('. '),
  }
}

/** Whether it is about ECTs alone: of a mentor, no other school is named. */
function isOfEcts({ profiles }: Situation, things: readonly ThingToCome[]) {
  const whose = things.flatMap(thing => ('profile' in thing ? [thing.profile] : []))
  return whose.length > 0 && whose.every(id => namesOtherSchools(the(profiles, id).kind))
}

const reportedBy = (situation: Situation, change: ChangeEntry, { id }: School) =>
  `${longMoment(change.recordedAt)} by ${actorName(change.by, id, { situation })}`

const sentenceOf = (situation: Situation, { about, text }: Line) =>
  about === null ? text : `${nameOfProfile(situation, about)} ${text}`

const lineView = (situation: Situation, { about, text }: Line, school: School) => ({
  ...(about === null ? { name: null, href: null } : named(situation, about, school)),
  text,
})

/** Whoever never was at the school, nor is to come, has no page there. */
function named(situation: Situation, id: ProfileId, school: School): Named {
  const profile = the(situation.profiles, id)
  const isHers = timesAt(situation, profile, school.id).length > 0
  return {
    name: nameOfProfile(situation, id),
    href: isHers ? personPath(school.urn, profile) : null,
  }
}

function goneView(situation: Situation, plans: readonly PlanGone[], school: School) {
  const [first] = plans
  if (first === undefined) throw new Error('A group has a plan')
  return {
    lines: plans.map(({ fact, on }) => lineView(situation, planLine(situation, fact, on), school)),
    happened: takenText(situation, first),
    recorded:
      `Recorded on ${longMoment(first.takenBy.recordedAt)}. ` +
      `Your school had reported its plan on ${longMoment(first.plannedBy.recordedAt)}.`,
    ways: plans.flatMap(({ fact }) => wayOn(situation, fact, school)),
  }
}
