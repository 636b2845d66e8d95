import type { CalendarDate } from '../../core/calendar.ts'
import type { School } from '../../core/organisations.ts'
import type { AtSchool } from '../at-school.ts'

/** Something that a school can do about somebody: the words of the link, and where it leads. */
interface Action {
  readonly text: (person: Person) => string
  readonly journey: string
  readonly when: (person: Person) => boolean
}

interface Person extends AtSchool {
  /** The day on which she joined another school after leaving this one. */
  readonly movedOn: CalendarDate | null
  /** Whether this school reported that she leaves: what another reported is not its to cancel. */
  readonly isReported: boolean
}

/*
 * What a school can do about one of its people, a line each, in the order of the page. A link names
 * the person and the role, so that its journey need not ask for them.
 */
const actions: readonly Action[] = [
  { journey: 'assign-mentor', text: mentorWords, when: isThere },
  { journey: 'change-programme', text: () => 'Change their training', when: isTrainedHere },
  { journey: 'unassign-mentor', text: removeWords, when: isMentoredOrMentors },
  { journey: 'report-leaving', text: leavingWords, when: hasNotLeft },
  {
    journey: 'appoint-appropriate-body',
    text: () => 'Change the appropriate body',
    when: isEctThere,
  },
  { journey: 'change-details', text: () => 'Change their name or email address', when: hasNotLeft },
  { journey: 'correct', text: () => 'Correct what was recorded wrongly', when: isRecordedHere },
  { journey: 'register', text: registerWords, when: isNowhere },
  { journey: 'transfer-in', text: joinsWords, when: person => !hasNotLeft(person) },
]

/** The links of somebody's page at a school: what their standing leaves open. */
export function actionsFor(
  at: AtSchool,
  {
    school,
    movedOn,
    isReported,
  }: { readonly school: School } & Pick<Person, 'movedOn' | 'isReported'>,
) {
  const person = { ...at, movedOn, isReported }
  return actions
    .filter(({ when }) => when(person))
    .map(({ text, journey }) => ({ text: text(person), href: pathOf(at, school.urn, journey) }))
}

const pathOf = ({ profile: { person, kind } }: AtSchool, urn: string, journey: string) =>
  `/schools/${urn}/${journey}?participant=${person}&kind=${kind}`

function hasNotLeft({ standing }: AtSchool) {
  return standing !== 'left'
}

function isThere({ standing }: AtSchool) {
  return standing !== 'left' && standing !== 'completed'
}

function isTrainedHere(person: Person) {
  return isThere(person) && person.entry !== null
}

function isEctThere(person: Person) {
  return person.profile.kind === 'ect' && isThere(person)
}

/** Also of whoever left: what was recorded while she was there is the school's to correct. */
function isRecordedHere({ entry }: Person) {
  return entry !== null
}

function mentorWords({ profile, mentorships }: AtSchool) {
  if (profile.kind === 'mentor') return 'Assign an ECT to this mentor'
  return mentorships.length === 0 ? 'Assign a mentor' : 'Change the mentor'
}

function isMentoredOrMentors({ standing, mentorships }: AtSchool) {
  return standing !== 'left' && mentorships.length > 0
}

function removeWords({ profile }: AtSchool) {
  return profile.kind === 'mentor' ? 'Remove an ECT from this mentor' : 'Remove the mentor'
}

function leavingWords({ standing, isReported }: Person) {
  if (standing !== 'leaving') return 'Report that they are leaving'
  return isReported ? 'Change or cancel leaving' : 'Report an earlier last day'
}

/** Who left and joined no other school can be registered again; who did has to be transferred. */
function isNowhere({ standing, movedOn }: Person) {
  return standing === 'left' && movedOn === null
}

function registerWords({ fullName }: AtSchool) {
  return `Register ${fullName} again`
}

function joinsWords({ fullName }: AtSchool) {
  return `Report ${fullName} joining your school again`
}
