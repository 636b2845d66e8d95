import { en, en_GB, base, Faker } from '@faker-js/faker'
import type { TeacherRecord } from '../../core/organisations.ts'
import type { Trn } from '../../core/identity.ts'
import { mixed, partsFrom } from './chance.ts'
import { dateOf, type DayNumber } from './days.ts'
import type { Character } from './report.ts'

/** Somebody invented, as the national record of teachers has her. */
export interface InventedTeacher extends TeacherRecord {
  readonly email: string
}

/** What is drawn by chance for the names of a school. */
const names = 5

/**
 * Gives the characters of a school their names, in the order in which they are asked for. A TRN is
 * followed by another that is far away, as in life, and none begins with 99, as those of the
 * demonstration do.
 */
export function teachersOf(seed: number, school: number) {
  const faker = new Faker({
    locale: [en_GB, en, base],
    randomizer: { next: partsFrom(mixed([seed, school, names])), seed: () => undefined },
  })
  return ({ number, age, isQualified }: Character, on: DayNumber): InventedTeacher => {
    const [first, last] = [faker.person.firstName(), faker.person.lastName()]
    const trn = trnOf(number, seed)
    return {
      trn,
      fullName: `${first} ${last}`,
      dateOfBirth: bornBefore(on, age, number),
      qualifiedOn: isQualified ? dateOf(Math.max(0, on - 400)) : null,
      inductionCompletedOn: null,
      email: `${plain(first)}.${plain(last)}.${trn}@example.org`,
    }
  }
}

const leastTrn = 1_000_000
const trns = 8_900_000

/** 1,000,003 has no divisor in common with the number of TRNs, so each comes once. */
const trnOf = (number: number, seed: number) =>
  String(
    leastTrn + Number((BigInt(number) * 1_000_003n + BigInt(mixed([seed]))) % BigInt(trns)),
  ) as Trn

const bornBefore = (on: DayNumber, age: number, number: number) => {
  const [year = '2021'] = dateOf(on).split('-')
  const month = String(1 + (number % 12)).padStart(2, '0')
  const dayOfMonth = String(1 + (number % 28)).padStart(2, '0')
  return `${Number(year) - age}-${month}-${dayOfMonth}` as TeacherRecord['dateOfBirth']
}

const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
