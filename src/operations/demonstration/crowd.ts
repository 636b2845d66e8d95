import { faker } from '@faker-js/faker/locale/en_GB'
import { inventedTeacher, type InventedTeacher } from './people.ts'

/**
 * So many invented people who do nothing remarkable, the same each time. Their names are English
 * ones of a list that everybody may use.
 */
export function ordinaryTeachers(from: number, count: number): readonly InventedTeacher[] {
  faker.seed(from)
  return Array.from({ length: count }, (_, index) =>
    inventedTeacher(from + index, `${faker.person.firstName()} ${faker.person.lastName()}`),
  )
}
