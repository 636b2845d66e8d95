import { addDays, day, type CalendarDate } from '../../core/calendar.ts'
import type { Trn } from '../../core/identity.ts'
import type { TeacherRecord } from '../../core/organisations.ts'

/** Somebody invented, as the national record of the demonstration has her. */
export interface InventedTeacher extends TeacherRecord {
  /** What comes before the @ of her addresses. */
  readonly mailbox: string
}

/** Most qualified before they began, and have not served induction; some differ. */
type Differing = Partial<Pick<TeacherRecord, 'qualifiedOn' | 'inductionCompletedOn'>>

/** Numbers that begin with 99: none that is issued does. */
const trnOf = (number: number) => String(9_900_000 + number) as Trn

/** A teacher of a number: the number and the day of birth are hers only. */
export const inventedTeacher = (
  number: number,
  fullName: string,
  { qualifiedOn = day('2021-07-15'), inductionCompletedOn = null }: Differing = {},
): InventedTeacher => ({
  trn: trnOf(number),
  fullName,
  dateOfBirth: bornOn(number),
  qualifiedOn,
  inductionCompletedOn,
  mailbox: `${plain(fullName)}.${number}`,
})

/** A day of birth between 1970 and 1998, another for each number. */
const bornOn = (number: number): CalendarDate =>
  addDays(day('1970-01-05'), (number * 1009) % 10_400)

/** `Zoë O'Hara` is `zoe.ohara`. */
const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replaceAll(/[^a-z ]/g, '')
    .trim()
    .replaceAll(/ +/g, '.')
    .slice(0, 40)
