import type { School } from '../../core/organisations.ts'
import type { AtSchool } from '../at-school.ts'
import { kindName } from '../words/standings.ts'

/** Something that a school can do about somebody: the words of the link, and where it leads. */
interface Action {
  readonly text: (person: AtSchool) => string
  readonly journey: string
  readonly when: (person: AtSchool) => boolean
}

/*
 * What a school can do about one of its people, a line each, in the order of the page. A link names
 * the person and the role, so that its journey need not ask for them.
 */
const actions: readonly Action[] = [
  { journey: 'assign-mentor', text: mentorWords, when: isThere },
  { journey: 'transfer-out', text: leavingWords, when: hasNotLeft },
  { journey: 'change-details', text: () => 'Change their name or email address', when: hasNotLeft },
  { journey: 'transfer-in', text: againWords, when: person => !hasNotLeft(person) },
]

/** The links of somebody's page at a school: what their standing leaves open. */
export const actionsFor = (person: AtSchool, { urn }: School) =>
  actions
    .filter(({ when }) => when(person))
    .map(({ text, journey }) => ({ text: text(person), href: pathOf(person, urn, journey) }))

const pathOf = ({ profile: { person, kind } }: AtSchool, urn: string, journey: string) =>
  `/schools/${urn}/${journey}?participant=${person}&kind=${kind}`

function hasNotLeft({ standing }: AtSchool) {
  return standing !== 'left'
}

function isThere({ standing }: AtSchool) {
  return standing !== 'left' && standing !== 'completed'
}

function mentorWords({ profile, mentorships }: AtSchool) {
  if (profile.kind === 'mentor') return 'Assign an ECT to this mentor'
  return mentorships.length === 0 ? 'Assign a mentor' : 'Change the mentor'
}

function leavingWords({ profile, standing }: AtSchool) {
  return standing === 'leaving'
    ? 'Change the day they leave'
    : `Report this ${kindName[profile.kind]} leaving for another school`
}

function againWords({ fullName }: AtSchool) {
  return `Report ${fullName} joining your school again`
}
