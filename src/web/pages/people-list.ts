import type { CalendarDate } from '../../core/calendar.ts'
import type { School } from '../../core/organisations.ts'
import type { Kind, Situation } from '../../core/situation.ts'
import type { Standing } from '../../core/standing/standing.ts'
import { lastDayOf } from '../../core/timeline.ts'
import { view } from '../../http/responses.ts'
import { nameOfProfile, personPath, type AtSchool } from '../at-school.ts'
import { sectionsOf, situationOfSchool } from '../people-of-school.ts'
import { longDate } from '../words/days.ts'
import { programmeName } from '../words/programmes.ts'
import { kindNames, sectionNames, standingTags } from '../words/standings.ts'
import { schoolPage } from './school-page.ts'

const listOf = (path: '/ects' | '/mentors', kind: Kind) =>
  schoolPage('GET', path, async ({ service, school, today }, { query }) => {
    const situation = await situationOfSchool(service.world.database, school.id)
    const search = (query('search') ?? '').trim()
    return view('pages/people-list.njk', peopleListView(situation, { kind, school, today, search }))
  })

/** The ECTs of a school, and its mentors. */
export const peopleLists = [listOf('/ects', 'ect'), listOf('/mentors', 'mentor')] as const

interface Asked {
  readonly kind: Kind
  readonly school: School
  readonly today: CalendarDate
  /** Part of a name, or of a TRN; nothing for everybody. */
  readonly search: string
}

/** What the list of a school's ECTs or mentors shows. */
export function peopleListView(situation: Situation, { kind, school, today, search }: Asked) {
  const home = `/schools/${school.urn}`
  const sections = sectionsOf(situation, { kind, school: school.id, today })
  const found = sections.flatMap(({ standing, people }) => {
    const fitting = people.filter(person => isFound(person, search))
    return fitting.length === 0 ? [] : [{ standing, people: fitting }]
  })
  return {
    caption: school.name,
    heading: kindNames[kind],
    isEct: kind === 'ect',
    search,
    isEmpty: sections.length === 0,
    clear: `${home}/${kind === 'ect' ? 'ects' : 'mentors'}`,
    register: `${home}/register`,
    leaving: `${home}/report-leaving`,
    columns: {
      other: kind === 'ect' ? 'Mentor' : 'ECTs they mentor',
    },
    sections: found.map(({ standing, people }) => ({
      id: standing,
      heading: sectionNames[standing],
      count: people.length,
      rows: people.map(person => rowOf(situation, person, school)),
    })),
    result: search === '' ? null : resultOf(found.flatMap(({ people }) => people).length, search),
  }
}

function isFound({ fullName, trn }: AtSchool, search: string) {
  const name = fullName.toLowerCase()
  const words = search.toLowerCase().split(/\s+/)
  return (
    words.every(word => name.includes(word)) || trn.includes(search.replaceAll(/\D/g, '') || '-')
  )
}

const resultOf = (count: number, search: string) =>
  count === 1 ? `1 person found for “${search}”` : `${count} people found for “${search}”`

function rowOf(situation: Situation, person: AtSchool, school: School) {
  const { profile, fullName, trn, standing, time, entry } = person
  return {
    name: fullName,
    href: personPath(school.urn, profile),
    trn,
    tag: standingTags[standing],
    programme: entry
      ? programmeName(situation, entry.record.programme)
      : 'Trains at another school',
    day: dayOf(standing, time),
    others: othersOf(situation, person),
    hasNoMentor: needsMentor(person),
  }
}

/** An ECT who is or will be at the school, and whom nobody mentors there. */
export const needsMentor = ({ profile, standing, mentorships }: AtSchool) =>
  profile.kind === 'ect' && !['left', 'completed'].includes(standing) && mentorships.length === 0

const othersOf = (situation: Situation, { profile, mentorships }: AtSchool) =>
  mentorships.map(({ ect, mentor }) =>
    nameOfProfile(situation, profile.kind === 'ect' ? mentor : ect),
  )

/** The day that matters most in a section. */
function dayOf(standing: Standing, time: AtSchool['time']) {
  const last = lastDayOf(time)
  if (standing === 'joining') return `Starts ${longDate(time.from)}`
  if (standing === 'left') return `Last day was ${longDate(last ?? time.from)}`
  return last === null ? `Since ${longDate(time.from)}` : `Last day is ${longDate(last)}`
}
