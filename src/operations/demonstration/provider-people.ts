import { idNamed } from '../../ids.ts'
import type { Database } from '../../store/database.ts'
import {
  writeDemonstrationProviderPeople,
  type DemonstrationProviderPerson,
} from '../../store/write/demonstration-provider-people.ts'

const person = (
  leadProvider: string,
  fullName: string,
  description: string,
): DemonstrationProviderPerson => ({
  id: idNamed('person of a lead provider in the demonstration', fullName),
  fullName,
  email: `${fullName.toLowerCase().replaceAll(' ', '.')}@provider.example`,
  description,
  leadProvider,
})

const looksAfterPeople = 'Looks after participants.'
const keepsTheApi = 'Keeps the connection to the API.'

/** Two people of each lead provider, whom one may sign in as. */
export const providerPeople: readonly DemonstrationProviderPerson[] = [
  person('Ambition Institute', 'Joy Adeyemi', looksAfterPeople),
  person('Ambition Institute', 'Tomasz Wrona', keepsTheApi),
  person('Best Practice Network', 'Alison Crabtree', looksAfterPeople),
  person('Best Practice Network', 'Imran Sheikh', keepsTheApi),
  person('Capita', 'Bethan Rhys', looksAfterPeople),
  person('Capita', 'Oliver Stanhope', keepsTheApi),
  person('Education Development Trust', 'Grace Mbeki', looksAfterPeople),
  person('Education Development Trust', 'Hector Lindley', keepsTheApi),
  person('National Institute of Teaching', 'Priscilla Yeo', looksAfterPeople),
  person('National Institute of Teaching', 'Samir Haddad', keepsTheApi),
  person('Teach First', 'Freya Holm', looksAfterPeople),
  person('Teach First', 'Callum Rafferty', keepsTheApi),
  person('UCL Institute of Education', 'Miriam Goldsworthy', looksAfterPeople),
  person('UCL Institute of Education', 'Dev Chatterjee', keepsTheApi),
]

/** Lets people of lead providers sign in to a demonstration, also to one from before they could. */
export const addProviderPeople = (database: Database) =>
  database.transaction(held => writeDemonstrationProviderPeople(held, providerPeople))
