import { addDays, type CalendarDate } from '../../../core/calendar.ts'
import { transferOut as change } from '../../../core/changes/transfer-out/transfer-out.ts'
import type { LeavingReport } from '../../../core/facts.ts'
import { factsOf, type Situation } from '../../../core/situation.ts'
import { beside, stopping } from '../../journey/journey.ts'
import { calendarDate } from '../../journey/questions.ts'
import { longDate } from '../../words/days.ts'
import { lastDayRefusals } from '../asking/days.ts'
import { choice } from '../asking/options.ts'
import { schoolFacts, type SchoolFacts } from '../asking/participants.ts'
import { linked, optionInRole, type Participant } from '../asking/people.ts'
import { journey } from '../binding/binding.ts'
import { requestIn } from '../binding/recorded.ts'

interface Facts extends SchoolFacts {
  /** Whom a link or an answer names, for the words. */
  readonly leaver: Participant | null
  /** What the school reported before of her latest time there. */
  readonly report: LeavingReport | null
  /** The page that takes that report back, if this school made it and it can. */
  readonly cancel: string | null
}

const inRole = (person: string, kind: string) => `${kind}:${person}`

export const transferOut = journey('transfer-out', 'Report somebody leaving for another school', {
  about: ['participant', 'kind'],
})
  .reads(async (visit, find): Promise<Facts | null> => {
    const facts = await schoolFacts(visit, find)
    if (facts === null) return null
    const said = visit.typed('participant') ?? ''
    const key = said.includes(':') ? said : inRole(said, visit.typed('kind') ?? '')
    const leaver = facts.participants.find(one => inRole(one.person, one.kind) === key) ?? null
    const report = leaver && reportOf(facts.situation, leaver, facts)
    const author = report && (await find.authorOf(report.id))
    const isOwn = author?.by.role === 'school' && author.by.school === facts.school.id
    return {
      ...facts,
      leaver,
      report,
      cancel: author && isOwn ? `${facts.home}/undo/${author.id}` : null,
    }
  })
  .asks({
    participant: linked(
      choice<Participant, Facts>('Who is leaving for another school?', {
        row: 'Who',
        missing: 'Select who is leaving',
        from: ({ participants }) =>
          participants.filter(({ standing }) => standing !== 'left').map(optionInRole),
      }),
      inRole,
    ),
    lastDay: {
      ...calendarDate<Facts>(
        ({ leaver }) => `What is ${leaver?.fullName ?? 'their'}’s last day at your school?`,
        {
          row: 'Last day at your school',
          hint: ({ report }) =>
            report === null
              ? 'For example, 31 12 2025'
              : `You reported ${longDate(addDays(report.leavesOn, -1))}. ` +
                'Enter another day to change it.',
          missing: 'Enter their last day at your school',
          wrong: 'Last day at your school must be a real date',
          played: longDate,
        },
      ),
      otherwise: ({ cancel, leaver }) =>
        cancel === null
          ? null
          : { text: `Take the report back: ${leaver?.fullName ?? 'they'} stays`, href: cancel },
    },
  })
  .walks([{ asks: 'participant' }, { asks: 'lastDay' }])
  .decides(change, ({ participant, lastDay }, _, { school }) => ({
    school: school.id,
    participant: participant.value.person,
    kind: participant.value.kind,
    leavesOn: addDays(lastDay, 1),
  }))
  .says(
    {
      ...lastDayRefusals('Last day at your school', besideDay),
      'not-at-this-school': () =>
        stopping('They are not at your school', 'Nothing has been recorded.'),
      'leaves-before-joining': ({ joined }) =>
        besideDay(
          `Last day at your school must be on or after ${longDate(joined)}, when they joined`,
        ),
      'leaves-before-latest-record': ({ began }) =>
        besideDay(
          `Last day at your school must be on or after ${longDate(began)}, ` +
            'when their present training began',
        ),
      'nothing-would-change': () =>
        besideDay('Enter another day: this is the last day that you have reported already'),
    },
    {
      button: 'Confirm that they leave',
      done: (recorded, { home }) => {
        const { leavesOn } = requestIn(recorded, 'transfer-out')
        const { name, page } = recorded
        return {
          heading: `You have reported that ${name} leaves`,
          text: `Their last day is ${longDate(addDays(leavesOn, -1))}`,
          next: [
            'When their next school reports that they join it, their training goes on there.',
            'You still see their training up to their last day.',
            'You can change the day or take the report back on their page.',
          ],
          told: recorded.told,
          links: [
            { text: `See the training of ${name}`, href: page },
            { text: 'Go to the school’s home page', href: home },
          ],
        }
      },
    },
  )

function besideDay(text: string) {
  return beside('lastDay', text)
}

/** The report of somebody's latest time at the school, if there is one. */
function reportOf(
  situation: Situation,
  { profile, time }: Participant,
  { school, today }: { readonly school: SchoolFacts['school']; readonly today: CalendarDate },
): LeavingReport | null {
  const reports = factsOf(situation, 'leaving-report').filter(
    report =>
      report.profile === profile.id && report.school === school.id && report.leavesOn > time.from,
  )
  const isStill = time.until === null || time.until > today
  return isStill ? (reports.at(-1) ?? null) : null
}
