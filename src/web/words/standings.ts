import type { Kind } from '../../core/situation.ts'
import type { Standing } from '../../core/standing/standing.ts'

/** A tag of the design system. */
export interface Tag {
  readonly text: string
  readonly classes: string
}

/** How each standing is tagged. */
export const standingTags: Readonly<Record<Standing, Tag>> = {
  training: { text: 'Training', classes: 'govuk-tag--green' },
  joining: { text: 'Joining', classes: 'govuk-tag--blue' },
  leaving: { text: 'Leaving', classes: 'govuk-tag--yellow' },
  left: { text: 'Left', classes: 'govuk-tag--grey' },
  'no-longer-training': { text: 'No longer training', classes: 'govuk-tag--orange' },
  completed: { text: 'Completed', classes: 'govuk-tag--turquoise' },
}

/** What the section of each standing is called on the lists of a school. */
export const sectionNames: Readonly<Record<Standing, string>> = {
  training: 'Training at your school',
  joining: 'Joining your school',
  leaving: 'Leaving your school',
  left: 'Left your school',
  'no-longer-training': 'No longer training with their provider',
  completed: 'Completed',
}

/** One person in a role, in the middle of a sentence. */
export const kindName: Readonly<Record<Kind, string>> = { ect: 'ECT', mentor: 'mentor' }

/** One person in a role, where a line begins with it. */
export const kindLabel: Readonly<Record<Kind, string>> = { ect: 'ECT', mentor: 'Mentor' }

/** Several people in a role, as the head of a page. */
export const kindNames: Readonly<Record<Kind, string>> = { ect: 'ECTs', mentor: 'Mentors' }
