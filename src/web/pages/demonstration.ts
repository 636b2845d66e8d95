import { notFound, view } from '../../http/responses.ts'
import { route, type Route } from '../../http/route.ts'
import {
  queuedNotices,
  teachersAtSchools,
  unregisteredTeachers,
  type QueuedNotice,
  type RegisteredTeacher,
  type UnregisteredTeacher,
} from '../../store/read/outbox.ts'
import type { Service } from '../serving.ts'
import { longDate, longMoment } from '../words/days.ts'
import { namesIn, noticeWords } from '../words/notices.ts'

const mostNotices = 100
const mostTeachers = 200

/** What a demonstration shows instead of the world outside: notices, and teachers to register. */
export const demonstrationRoutes = ({ world, isDemonstration }: Service): readonly Route[] =>
  isDemonstration
    ? [
        route('GET', '/notices', async ({ query }) => {
          const urn = (query('school') ?? '').trim()
          const wanted = { urn: urn === '' ? null : urn, atMost: mostNotices }
          return view(
            'pages/notices.njk',
            noticesView(await queuedNotices(world.database, wanted), urn),
          )
        }),
        route('GET', '/demonstration-teachers', async () =>
          view(
            'pages/demonstration-teachers.njk',
            teachersView(
              await unregisteredTeachers(world.database, mostTeachers),
              await teachersAtSchools(world.database, mostTeachers),
            ),
          ),
        ),
      ]
    : [
        route('GET', '/notices', () => notFound),
        route('GET', '/demonstration-teachers', () => notFound),
      ]

const recipientKinds: Readonly<Record<QueuedNotice['recipientKind'], string>> = {
  participant: 'Participant',
  school: 'School',
  'lead-provider': 'Lead provider',
  'appropriate-body': 'Appropriate body',
}

/** What the page of notices shows. */
export const noticesView = (notices: readonly QueuedNotice[], urn: string) => ({
  title: 'Notices',
  heading: 'Notices',
  urn,
  notices: notices.map(notice => {
    const { subject, body } = noticeWords[notice.template](namesIn(notice), notice.recipientKind)
    return {
      subject,
      body,
      recipient: notice.recipient ?? 'Somebody',
      kind: recipientKinds[notice.recipientKind],
      queued: longMoment(notice.queuedAt),
    }
  }),
})

/** What the page of invented teachers shows. */
export const teachersView = (
  unregistered: readonly UnregisteredTeacher[],
  registered: readonly RegisteredTeacher[],
) => ({
  title: 'Teachers to try the service with',
  heading: 'Teachers to try the service with',
  registered: registered.map(({ dateOfBirth, ...teacher }) => ({
    ...teacher,
    dateOfBirth: longDate(dateOfBirth),
  })),
  unregistered: unregistered.map(({ fullName, trn, dateOfBirth, ...record }) => ({
    fullName,
    trn,
    dateOfBirth: longDate(dateOfBirth),
    note: noteOn(record),
  })),
})

function noteOn({
  qualifiedOn,
  inductionCompletedOn,
}: Pick<UnregisteredTeacher, 'qualifiedOn' | 'inductionCompletedOn'>) {
  if (inductionCompletedOn !== null)
    return `Completed induction on ${longDate(inductionCompletedOn)}`
  return qualifiedOn === null
    ? 'No qualified teacher status'
    : `Qualified teacher since ${longDate(qualifiedOn)}`
}
