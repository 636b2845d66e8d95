import { addDays } from '../../../core/calendar.ts'
import type { Member, WhyOfMember } from '../../../core/changes/change-programme/members.ts'
import type { Named } from '../../../core/changes/change-programme/request.ts'
import type { Situation } from '../../../core/situation.ts'
import { nameOfProfile } from '../../at-school.ts'
import { someOf, type Group, type Item } from '../../journey/groups.ts'
import { longDate } from '../../words/days.ts'
import { named, programmeName } from '../../words/programmes.ts'
import { kindLabel } from '../../words/standings.ts'
import { inRole } from '../asking/people.ts'
import type { ChangeProgrammeFacts } from './facts.ts'

/** Who of a cohort changes: those who follow but for the unticked, and those who are ticked in. */
export const everyoneQuestion = someOf<ChangeProgrammeFacts>('Who changes to the new programme?', {
  row: 'Who changes',
  hint: 'Check the names. Those who follow your school’s choice are ticked.',
  from: groupsOf,
  yes: 'Changes',
  no: 'Stays',
  unanswered: ({ text }) => `Select whether ${text} changes or stays`,
  played: playedNames,
})

/** Some people of a cohort, picked by name. */
export const someQuestion = someOf<ChangeProgrammeFacts>('Whose training changes?', {
  row: 'Who changes',
  hint:
    'From then on they have a programme of their own: ' +
    'later changes of everybody leave them out.',
  from: facts => [{ heading: 'Your ECTs and mentors', as: 'unticked', items: peopleThere(facts) }],
  yes: 'Changes',
  no: 'Stays',
  nobody: 'Select at least one person',
  unanswered: ({ text }) => `Select whether ${text} changes or stays`,
  played: playedNames,
})

const keyOf = ({ profile: { person, kind } }: Pick<Member, 'profile'>) => inRole(person, kind)

/** Somebody in a role, of the key that the form has. */
export function namedBy(key: string, { members, participants }: ChangeProgrammeFacts): Named {
  const found = [...members, ...participants].find(one => keyOf(one) === key)
  if (found === undefined) throw new Error(`Nobody was offered as ${key}`)
  return { person: found.profile.person, kind: found.profile.kind }
}

/** Those who would change and were not chosen, and those chosen who would not. */
export function exceptionsIn(facts: ChangeProgrammeFacts, chosen: ReadonlySet<string>) {
  const changing = new Set(
    facts.members.filter(({ answer }) => answer.group === 'changes').map(keyOf),
  )
  return {
    except: [...changing].filter(key => !chosen.has(key)).map(key => namedBy(key, facts)),
    also: [...chosen].filter(key => !changing.has(key)).map(key => namedBy(key, facts)),
  }
}

function groupsOf({ situation, members }: ChangeProgrammeFacts): readonly Group[] {
  const sorted = members
    .map(member => ({ member, item: itemOf(situation, member) }))
    .toSorted((one, other) => one.item.text.localeCompare(other.item.text, 'en'))
  const those = (fits: (answer: WhyOfMember) => boolean) =>
    sorted.filter(({ member }) => fits(member.answer)).map(({ item }) => item)
  return [
    {
      heading: 'Will change',
      hint: 'Untick anybody who stays on their programme.',
      as: 'ticked',
      items: those(({ group }) => group === 'changes'),
    },
    {
      heading: 'Need your decision',
      as: 'asked',
      items: those(({ group }) => group === 'to-be-asked'),
    },
    {
      heading: 'Stay as they are, with a programme of their own',
      hint: 'Tick anybody who changes with the others.',
      as: 'unticked',
      items: those(({ why }) => why === 'own-programme'),
    },
    {
      heading: 'Stay as they are',
      as: 'shown',
      items: those(({ group, why }) => group === 'stays' && why !== 'own-programme'),
    },
  ]
}

const itemOf = (situation: Situation, member: Member): Item => ({
  key: keyOf(member),
  text: nameOfProfile(situation, member.profile.id),
  hint: `${kindLabel[member.profile.kind]}. ${reasonOf(situation, member)}`,
})

function reasonOf(situation: Situation, { answer, entry }: Member): string {
  const { leadProviders } = situation.reference
  switch (answer.why) {
    case 'follows-default':
      return entry ? `Now: ${programmeName(situation, entry.programme.id)}` : ''
    case 'own-programme':
      return `Their own programme: ${programmeName(situation, answer.programme)}`
    case 'left':
      return `Left before then: their last day was ${longDate(addDays(answer.leftOn, -1))}`
    case 'completed':
      return `Completed on ${longDate(answer.completedOn)}`
    case 'on-it-already':
      return 'On this programme already'
    case 'changed-since':
      return `Changed programme since, on ${longDate(answer.changedOn)}`
    case 'withdrawn-by-provider':
      return (
        `${named(leadProviders, answer.leadProvider)} has withdrawn them from its training. ` +
        'If they change, they start training again.'
      )
    case 'own-plan':
      return (
        `From ${longDate(answer.planned)} you planned: ` +
        `${programmeName(situation, answer.programme)}. If they change, that plan is given up.`
      )
  }
}

const peopleThere = ({ situation, participants, cohort }: ChangeProgrammeFacts) =>
  participants
    .filter(({ standing }) => standing !== 'left')
    .flatMap(participant => {
      const { entry, profile } = participant
      if (entry?.schoolCohort.cohort !== cohort) return []
      const now = programmeName(situation, entry.programme.id)
      return [
        {
          key: keyOf(participant),
          text: participant.fullName,
          hint: `${kindLabel[profile.kind]}. Now: ${now}`,
        },
      ]
    })

const most = 10

function playedNames(chosen: ReadonlySet<string>, facts: ChangeProgrammeFacts): string {
  const { situation, participants, members } = facts
  const names = [...members, ...participants]
    .filter(one => chosen.has(keyOf(one)))
    .map(({ profile }) => nameOfProfile(situation, profile.id))
  const unique = [...new Set(names)].toSorted((one, other) => one.localeCompare(other, 'en'))
  if (unique.length === 0) return 'Nobody'
  const more = unique.length - most
  return [...unique.slice(0, most), ...(more > 0 ? [`and ${more} more`] : [])].join('\n')
}
