import { day } from '../../core/calendar.ts'
import { inventedTeacher, type InventedTeacher } from './people.ts'

/*
 * Those whom a story is told about. Some names try a page: apostrophes, diacritics, one word, many.
 * A new name is added at the end: the numbers follow from the order.
 */
const names = {
  // Moves: one for each way to keep, take the default and take another programme.
  nadia: 'Nadia Haddad',
  owen: "Owen O'Connor-Smythe",
  zoe: 'Zoë Müller-Łukasiewicz',
  callum: 'Callum Reid',
  aoife: "Aoife O'Sullivan",
  sukarno: 'Sukarno',
  minh: 'Nguyễn Thị Minh Khai',
  jose: 'José María de la Cruz y Fernández',
  wilhelmina: 'Wilhelmina Alexandrina Featherstonehaugh-Cholmondeley-Marjoribanks',
  siobhan: 'Siobhán Ní Dhomhnaill',
  darcy: "D'Arcy Ó Ceallaigh",
  li: 'Li Xi',
  tobias: 'Tobias Enright',
  farah: 'Farah Siddiqui',
  // Two schools that disagree, a gap, a third school.
  gareth: 'Gareth Pugh',
  ines: 'Inês Carvalho',
  kwame: 'Kwame Boateng',
  ruth: 'Ruth Ashdown',
  leon: 'Leon Castellanos',
  bronwen: 'Bronwen Tudor',
  // Staying and leaving.
  harriet: 'Harriet Vance',
  emeka: 'Emeka Nwosu',
  patience: 'Patience Adjei',
  stefan: 'Stefan Kowalczyk',
  amelia: 'Amelia Thornbury',
  jamal: 'Jamal Whitaker',
  freya: 'Freya Lund',
  rowan: 'Rowan Birtwistle',
  hana: 'Hana Suzuki',
  dylan: 'Dylan Mercer',
  // Mentors.
  beatrice: 'Beatrice Langley',
  marcus: 'Marcus Adeyemi',
  ingrid: 'Ingrid Solberg',
  hugh: 'Hugh Pemberton',
  chiara: 'Chiara Bianchi',
  tariq: 'Tariq Mahmood',
  // Mistakes that were undone, and details that were put right.
  lottie: 'Lottie Marchbanks',
  ewan: 'Ewan McAllister',
  priya: 'Priya Raman',
  noor: 'Noor al-Rashid',
  gemma: 'Gemma Stokes',
  felix: 'Felix Dumont',
  // Closed schools and own programmes.
  alma: 'Alma Reyes',
  jonah: 'Jonah Whitlock',
  tess: 'Tess Underhill',
  // Programmes side by side.
  omar: 'Omar Farouk',
  isla: 'Isla Drummond',
  kit: 'Kit Faraday',
  // Training that is paused, and induction that is completed.
  imogen: 'Imogen Castle',
  rhys: 'Rhys Gethin',
  wanda: 'Wanda Kessler',
  solomon: 'Solomon Grey',
} as const

export type CastMember = keyof typeof names

/** Everybody whom a story is told about. One of them is not qualified, as far as is known. */
export const cast = Object.fromEntries(
  Object.entries(names).map(([key, name], index) => [
    key,
    inventedTeacher(index + 1, name, key === 'li' ? { qualifiedOn: null } : {}),
  ]),
) as Record<CastMember, InventedTeacher>

/** They have not been registered: a newcomer can do it. */
export const notRegistered: readonly InventedTeacher[] = [
  inventedTeacher(901, 'Amara Nwachukwu'),
  inventedTeacher(902, 'Thomas Hartley-Brookes'),
  inventedTeacher(903, "Niamh O'Dowd"),
  inventedTeacher(904, 'Renée Fauchère'),
  inventedTeacher(905, 'Quang Minh Trần'),
  inventedTeacher(906, 'Suharto'),
  inventedTeacher(907, 'Bartholomew Montgomery Fitzgerald-Wolstenholme'),
  inventedTeacher(908, 'Jo Ng'),
  inventedTeacher(909, 'Lewis Grainger', { qualifiedOn: null }),
  inventedTeacher(910, 'Catherine Holroyd', {
    qualifiedOn: day('2018-07-13'),
    inductionCompletedOn: day('2019-07-19'),
  }),
  inventedTeacher(911, 'Margaret Ellison', {
    qualifiedOn: day('2004-07-16'),
    inductionCompletedOn: day('2005-07-15'),
  }),
]
