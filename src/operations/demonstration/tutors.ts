import { idNamed } from '../../ids.ts'
import type { DemonstrationTutor } from '../../store/write/demonstration-tutors.ts'
import type { SchoolKey } from './schools.ts'

/** A tutor of the demonstration; her schools by their keys here. */
export interface Tutor extends Omit<DemonstrationTutor, 'schools'> {
  readonly schools: readonly SchoolKey[]
}

const tutor = (
  fullName: string,
  email: string,
  schools: readonly SchoolKey[],
  description: string,
): Tutor => ({
  id: idNamed('tutor of the demonstration', fullName),
  fullName,
  email,
  schools,
  description,
})

/** Whom one may sign in as, and what each of them shows. */
export const tutors: readonly Tutor[] = [
  tutor(
    'Rosa Lindqvist',
    'rosa.lindqvist@seven-hills.example',
    ['sevenHills', 'robinHood'],
    'Two schools. Nadia Haddad moves in next month and keeps her provider; others join, leave ' +
      'and come back.',
  ),
  tutor(
    'Daniel Okafor',
    'daniel.okafor@lawnswood.example',
    ['lawnswood'],
    'A large school: every cohort since 2021, an ECT who is about to leave, and mistakes that ' +
      'were undone.',
  ),
  tutor(
    'Siân Prydderch',
    'sian.prydderch@greenside.example',
    ['greenside'],
    'Nothing is chosen yet for this cohort or the one before: choose how they train, then ' +
      'register ECTs and mentors.',
  ),
  tutor(
    'Marguerite Achebe',
    'marguerite.achebe@allerton-grange.example',
    ['allertonGrange'],
    'Several programmes side by side in one cohort, programmes that change, and an ECT who ' +
      'leaves next week.',
  ),
  tutor(
    'Yusuf Demir',
    'yusuf.demir@carr-manor.example',
    ['carrManor'],
    'A lead provider is to be confirmed: this cohort waits for one, and the one before waited.',
  ),
  tutor(
    'Gwen Hollis-Fairbairn',
    'gwen.hollis-fairbairn@st-marys-menston.example',
    ['stMarys', 'westOaks'],
    'Accredited materials at one school, a programme of its own design at the other; somebody ' +
      'joins today.',
  ),
  tutor(
    'Piotr Nowak',
    'piotr.nowak@gateways.example',
    ['gateways'],
    'An independent school: training by a lead provider is not offered there.',
  ),
  tutor(
    'Helen Marsh',
    'helen.marsh@crossley-street.example',
    ['crossleyStreet', 'cavendishAcademy'],
    'Schools that disagree about the day, a gap, a claim that a later one overtook, and a ' +
      'school that closed and has a successor.',
  ),
]
