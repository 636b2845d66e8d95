import { bodiesOfEct } from '../../core/bodies.ts'
import { laterOf, type CalendarDate } from '../../core/calendar.ts'
import type { School } from '../../core/organisations.ts'
import { stepOn } from '../../core/settle.ts'
import type { Sight } from '../../core/sight-of-school.ts'
import type { ParticipantProfile, Situation } from '../../core/situation.ts'
import type { Standing } from '../../core/standing/standing.ts'
import { lastDayOf, of } from '../../core/timeline.ts'
import type { LoggedChange } from '../../store/read/change-log.ts'
import { atSchool, nameOfProfile, personPath, type AtSchool } from '../at-school.ts'
import { afterwards, lanesOf, recordsLane, type Bar } from '../history.ts'
import { lastReport, mentorsElsewhere } from '../leaving.ts'
import { drawHistory } from '../pictures/history.ts'
import { fromTo, longDate } from '../words/days.ts'
import { leavingReasons } from '../words/leaving-reasons.ts'
import { standingTags } from '../words/standings.ts'
import { bodyRows } from './body-rows.ts'
import { changeRows } from './change-rows.ts'
import { actionsFor } from './person-actions.ts'
import { programmeRows, row } from './programme-rows.ts'
import { needsMentor } from './people-list.ts'

/** All that a person's page is made of. */
export interface Story {
  readonly situation: Situation
  readonly history: readonly LoggedChange[]
  readonly profile: ParticipantProfile
  readonly school: School
  readonly today: CalendarDate
  readonly sight: Sight
}

/** What the page of an ECT or a mentor shows to one school. */
export function personView(story: Story) {
  const { situation, profile, school, today, sight } = story
  const person = atSchool(situation, profile, school.id, today)
  if (person === null) throw new Error('Whoever is seen was at the school')
  const lanes = lanesOf(situation, profile, { school: school.id, today, sight })
  const title = `Training history of ${person.fullName}`
  return {
    caption: school.name,
    title: person.fullName,
    heading: person.fullName,
    back: `/schools/${school.urn}/${profile.kind === 'ect' ? 'ects' : 'mentors'}`,
    tag: standingTags[person.standing],
    since: sinceWords(person),
    isBoth: isBoth(story),
    details: detailRows(story, person),
    training: trainingRows(story, person),
    othersHeading: profile.kind === 'ect' ? 'Mentor' : 'ECTs they mentor at your school',
    others: others(story, person),
    noMentor: needsMentor(person),
    actions: actionsFor(person, {
      school,
      movedOn: sight.movedOn,
      isReported: lastReport(situation, person, school.id) !== null,
    }),
    mayComeBack: person.standing === 'left',
    isAlsoElsewhere: sight.until === null && mentorsElsewhere(situation, profile, school.id, today),
    afterwards: afterwards(sight),
    picture: drawHistory(lanes, { today, title }),
    lanes: lanes.map(({ name, bars }) => ({
      name,
      rows: bars.map(bar => ({
        days: fromTo(bar),
        text: bar.text,
        correct: name === recordsLane && bar.isHere ? correctPath(story, bar) : null,
      })),
    })),
    changes: changeRows(story),
    asKnown: `${personPath(school.urn, profile)}/as-known`,
  }
}

/** The journey that corrects the record of a bar. */
const correctPath = ({ school, profile: { person, kind } }: Story, { from }: Bar) =>
  `/schools/${school.urn}/correct?participant=${person}&kind=${kind}&record=${from}`

/** How long somebody has stood so, or how long it lasts. */
function sinceWords({ standing, time, fullName, profile }: AtSchool) {
  const last = lastDayOf(time)
  const from = longDate(time.from)
  const words: Readonly<Record<Standing, string>> = {
    joining: `${fullName} joins your school on ${from}.`,
    training: `${fullName} has been at your school since ${from}.`,
    leaving: `${fullName} leaves your school: the last day is ${longDate(last ?? time.from)}.`,
    left: `${fullName} left your school: the last day was ${longDate(last ?? time.from)}.`,
    'no-longer-training':
      `${fullName} has been at your school since ${from}. ` +
      'Their lead provider does not train them at present.',
    completed:
      `${fullName} has been at your school since ${from}, and has completed ` +
      `${profile.kind === 'ect' ? 'induction' : 'their training'}.`,
  }
  return words[standing]
}

/** An ECT and a mentor at once: possible while the national record lags. (Ruling 27.) */
const isBoth = ({ situation, profile }: Story) =>
  [...situation.profiles.values()].some(
    other => other.person === profile.person && other.kind !== profile.kind,
  )

/** Of whoever is still to join, the address is the one that they will have at the school. */
function detailRows(
  { situation, profile, today, sight }: Story,
  { fullName, trn, time }: AtSchool,
) {
  const seenOn = laterOf(today, time.from)
  const day = sight.until !== null && sight.until < today ? sight.until : seenOn
  const emails = of(situation, 'email-in-use', profile.id)
  const known = emails.filter(({ from }) => sight.until === null || from < sight.until)
  const email = stepOn(known, day) ?? known.at(0)
  return [
    row('Name', fullName),
    row('Teacher reference number (TRN)', trn),
    row('Role', profile.kind === 'ect' ? 'Early career teacher (ECT)' : 'Mentor'),
    ...(email ? [row('Email address', email.email)] : []),
  ]
}

function trainingRows(story: Story, { entry, time, standing }: AtSchool) {
  const { situation, profile, school, today, sight } = story
  const last = lastDayOf(time)
  const report = lastReport(situation, { profile, time }, school.id)
  const seenOn = (sight.until === null ? null : last) ?? today
  return [
    row(standing === 'joining' ? 'Joins on' : 'Joined on', longDate(time.from)),
    ...(last === null ? [] : [row('Last day at your school', longDate(last))]),
    ...(report === null ? [] : [row('Reason for leaving', leavingReasons[report.reason])]),
    ...(entry
      ? programmeRows(situation, entry.programme.offer)
      : [row('Training', 'Trains as a mentor at another school')]),
    ...(entry && profile.kind === 'ect'
      ? bodyRows(situation, bodiesOfEct(situation, profile.id, time), laterOf(seenOn, time.from))
      : []),
  ]
}

/** The mentor of an ECT, or the ECTs of a mentor, with links to their pages. */
const others = ({ situation, profile, school }: Story, { mentorships }: AtSchool) =>
  mentorships.map(mentorship => {
    const other = profile.kind === 'ect' ? mentorship.mentor : mentorship.ect
    const theirs = situation.profiles.get(other)
    return {
      name: nameOfProfile(situation, other),
      href: theirs ? personPath(school.urn, theirs) : null,
      days: fromTo(mentorship),
    }
  })
