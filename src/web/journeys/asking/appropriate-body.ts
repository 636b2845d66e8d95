import type { BodyRefusal } from '../../../core/bodies.ts'
import type { AppropriateBodyAnswer } from '../../../core/facts.ts'
import type { Cohort } from '../../../core/identity.ts'
import type { AppropriateBody } from '../../../core/organisations.ts'
import type { Words } from '../../../core/refusals.ts'
import type { Situation } from '../../../core/situation.ts'
import { search } from '../../journey/choices.ts'
import { longDate } from '../../words/days.ts'
import { appropriateBodyName } from '../../words/programmes.ts'
import { choice, type Option } from './options.ts'

/** What has to be known to ask for an appropriate body. */
export interface BodyFacts {
  readonly situation: Situation
  /** Bodies that take on nobody of it are not offered. */
  readonly cohort: Cohort
  /** What was answered before, for the cohort. */
  readonly bodyBefore: AppropriateBodyAnswer | null
}

/** Named from the list, one of the two other answers, or as it was. */
type BodyChoice = 'named' | 'not-listed' | 'not-appointed-yet' | 'as-before'

/** How the answers read away from their question. */
const playedAs: Partial<Record<BodyChoice, string>> = {
  named: 'Appointed',
  'not-listed': 'Appointed, and not on the list',
  'not-appointed-yet': 'Not appointed yet',
}

export interface BodyAnswers {
  readonly appropriateBody: Option<BodyChoice>
  readonly namedBody: AppropriateBody
}

/** The two questions that lead to an appropriate body. */
export const bodyQuestions = {
  appropriateBody: choice<BodyChoice, BodyFacts>('Have you appointed an appropriate body?', {
    row: 'Appropriate body',
    hint: 'It assures the quality of statutory induction. Most are teaching school hubs.',
    missing: 'Select whether you have appointed an appropriate body',
    played: ({ value, text }, { situation, bodyBefore }) =>
      value === 'as-before'
        ? appropriateBodyName(situation, bodyBefore)
        : (playedAs[value] ?? text),
    from: ({ situation, bodyBefore }) => [
      ...(bodyBefore
        ? [
            {
              key: 'as-before',
              text:
                (bodyBefore.answer === 'named' ? 'Yes, ' : 'As before: ') +
                appropriateBodyName(situation, bodyBefore),
              value: 'as-before' as const,
            },
          ]
        : []),
      {
        key: 'named',
        text: bodyBefore ? 'Yes, another one' : 'Yes',
        hint: 'You choose it on the next page.',
        value: 'named' as const,
      },
      { key: 'not-listed', text: 'Yes, but it is not on the list', value: 'not-listed' as const },
      { key: 'not-appointed-yet', text: 'Not yet', value: 'not-appointed-yet' as const },
    ],
  }),
  namedBody: search<AppropriateBody, Pick<BodyFacts, 'situation' | 'cohort'>>(
    'Which appropriate body?',
    {
      row: 'Name of the appropriate body',
      label: 'Name, or part of it',
      hint: 'For example, the name of a teaching school hub or its town',
      missingWords: 'Enter the name of the appropriate body, or part of it',
      missing: 'Select the appropriate body',
      from: ({ situation, cohort }, words) => {
        const parts = words.toLowerCase().split(' ')
        return situation.reference.appropriateBodies
          .filter(({ noNewInductionsFrom: closes }) => closes === null || cohort < closes)
          .filter(({ name }) => parts.every(part => name.toLowerCase().includes(part)))
      },
      keyed: ({ id }) => id,
      named: ({ name }) => name,
    },
  ),
} as const

export const isNamed = ({ answers }: { readonly answers: Partial<BodyAnswers> }) =>
  answers.appropriateBody?.value === 'named'

/** What the answers mean; `null` where nothing new was answered. */
export function bodyOf(answers: Partial<BodyAnswers>): AppropriateBodyAnswer | null {
  const chosen = answers.appropriateBody?.value
  if (chosen === 'not-listed' || chosen === 'not-appointed-yet') return { answer: chosen }
  return chosen === 'named' && answers.namedBody
    ? { answer: 'named', body: answers.namedBody.id }
    : null
}

/** Why a body may not be appointed, as a school is told it. */
export const bodyRefusals = <Said>(say: (text: string) => Said) =>
  ({
    'body-takes-no-new-inductions': ({ from }) =>
      say(`Select a body that takes on new ECTs: this one took none from ${longDate(from)} on`),
  }) satisfies Words<BodyRefusal, Said>
