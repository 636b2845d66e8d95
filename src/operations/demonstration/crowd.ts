import { faker } from '@faker-js/faker/locale/en_GB'
import { inventedTeacher, type InventedTeacher } from './people.ts'

/** In life many share a surname, which a list of different ones does not show. */
const common = ['Smith', 'Jones', 'Patel', 'Khan', 'Williams', 'Taylor', 'Ahmed', 'Evans'] as const

/**
 * So many invented people who do nothing remarkable, the same each time. Their names are of a list
 * that everybody may use; every third has a surname that others have too.
 */
export function ordinaryTeachers(from: number, count: number): readonly InventedTeacher[] {
  faker.seed(from)
  return Array.from({ length: count }, (_, index) => {
    const surname = index % 3 === 0 ? faker.helpers.arrayElement(common) : faker.person.lastName()
    return inventedTeacher(from + index, `${faker.person.firstName()} ${surname}`)
  })
}
