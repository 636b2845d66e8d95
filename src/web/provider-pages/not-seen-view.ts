import type { WhyNotSeen } from '../../core/not-seen/not-seen.ts'
import { the, type Situation } from '../../core/situation.ts'
import { dayFields, type DayAsked } from '../pages/day-asked.ts'
import { academicYear, longDate } from '../words/days.ts'
import { home } from './provider-page.ts'

/** What was typed into the form. */
export interface Typed {
  readonly participant: string
  readonly trn: string
  readonly born: DayAsked
}

/** What is wrong with the form, and the field that would mend it. */
export interface Problem {
  readonly field: 'participant' | 'trn' | `born-${string}`
  readonly text: string
}

const form = `${home}/not-seen`
const asking = 'Find out why you cannot see a person'

/** The form, as it was filled in. */
export function formView(caption: string, typed: Typed, problems: readonly Problem[]) {
  const errorOf = (field: Problem['field']) => {
    const found = problems.find(one => one.field === field)
    return found && { text: found.text }
  }
  const isBornWrong = problems.some(({ field }) => field.startsWith('born'))
  return {
    caption,
    heading: asking,
    title: asking,
    problems: problems.map(({ field, text }) => ({ text, href: `#${field}` })),
    participant: { value: typed.participant, errorMessage: errorOf('participant') },
    trn: { value: typed.trn, errorMessage: errorOf('trn') },
    born: dayFields('born', isBornWrong ? typed.born : { ...typed.born, problem: null }),
  }
}

/** What the page of an answer says. */
interface Answer {
  readonly caption: string
  readonly heading: string
  readonly title: string
  readonly paragraphs: readonly string[]
  readonly advice: readonly string[]
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

const again = { href: form, text: 'Ask about somebody else' }

/** The answer, said so that nothing is told that the provider was not told before. */
export function answerView(caption: string, why: WhyNotSeen, situation: Situation | null): Answer {
  const page = (heading: string, said: Partial<Answer>): Answer => ({
    caption,
    heading,
    title: heading,
    paragraphs: [],
    advice: [],
    ...said,
    links: [...(said.links ?? []), again],
  })
  switch (why.answer) {
    case 'seen':
      return page('You can see this person', {
        paragraphs: ['The API shows this person to you.'],
        links: [{ href: `${home}/participants/${why.person}`, text: 'See them as you see them' }],
      })
    case 'seen-in-early-cohort':
      return page('You can see this person', earlyCohort(why))
    case 'challenged':
      return page('Your partnership was challenged', challenged(why, situation))
    case 'no-longer-so':
      return page('You saw this person, and no longer do', noLongerSo(why))
    case 'nothing-to-tell':
      return page('We have nothing to tell you about this person', nothingToTell)
  }
}

const earlyCohort = ({
  person,
  cohort,
}: Extract<WhyNotSeen, { readonly answer: 'seen-in-early-cohort' }>) => ({
  paragraphs: [
    `You see this person in the cohort ${academicYear(cohort)} only.`,
    'Unless you ask for a cohort, the API lists those after 2020. Your software finds them with ' +
      `filter[cohort]=${cohort}.`,
  ],
  links: [{ href: `${home}/participants/${person}`, text: 'See them as you see them' }],
})

function challenged(
  { school, cohort, on }: Extract<WhyNotSeen, { readonly answer: 'challenged' }>,
  situation: Situation | null,
) {
  const name = situation === null ? 'a school' : the(situation.schools, school).name
  return {
    paragraphs: [
      `You saw this person through your partnership with ${name} for the cohort ` +
        `${academicYear(cohort)}. The school challenged it on ${longDate(on)}, which means that ` +
        'it says the partnership was never so.',
    ],
    advice: [`If you think that this is wrong, speak to ${name}.`],
    links: [{ href: `${home}/partnerships?cohort=${cohort}`, text: 'See your partnerships' }],
  }
}

const noLongerSo = ({ on }: Extract<WhyNotSeen, { readonly answer: 'no-longer-so' }>) => ({
  paragraphs: [
    `You saw this person until ${longDate(on)}. On that day a report through which you saw them ` +
      'was undone or corrected, which means that it was never so.',
  ],
  advice: ['If you think that this is wrong, speak to the school at which you saw them.'],
})

const nothingToTell = {
  paragraphs: [
    'You see people whom a school has registered for training with you. We cannot say more about ' +
      'anybody else, not even whether they are registered.',
  ],
  advice: [
    'Check the TRN and the date of birth, or the participant ID.',
    'Ask the school whether it has registered them, and named you as their lead provider.',
    'If the school says that it has, contact support.',
  ],
}

/** The page for somebody who asks too often. */
export const tooOften = (caption: string): Answer => ({
  caption,
  heading: 'You have asked too many times',
  title: 'You have asked too many times',
  paragraphs: ['Wait a minute, then ask again.'],
  advice: [],
  links: [{ href: form, text: 'Go back to the form' }],
})
