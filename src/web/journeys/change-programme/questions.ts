import type { CalendarDate } from '../../../core/calendar.ts'
import type { ProgrammeId } from '../../../core/identity.ts'
import { placeOffer, type WantedOffer } from '../../../core/offers.ts'
import { yesNo } from '../../journey/choices.ts'
import type { Question } from '../../journey/question.ts'
import { calendarDate } from '../../journey/questions.ts'
import { together } from '../../journey/together.ts'
import { academicYear, longDate } from '../../words/days.ts'
import { offerDetails, offerOf, routeQuestion, type OfferFacts } from '../asking/offer.ts'
import type { LookUp } from '../asking/typed.ts'

/** What the change of a whole cohort needs to know besides the programme. */
export interface When {
  readonly from: CalendarDate
  readonly makeDefault: boolean
}

export const fromQuestion = calendarDate<OfferFacts>('From which day?', {
  row: 'From',
  hint:
    'The first day on the new programme. It can be in the past or up to a year ahead. ' +
    'For example, 8 1 2027',
  missing: 'Enter the first day on the new programme',
  wrong: 'The first day on the new programme must be a real date',
  played: longDate,
})

export const whenQuestion = together<When, OfferFacts>(
  'When does the training change?',
  { row: 'When, and for those to come' },
  {
    from: fromQuestion,
    makeDefault: {
      ...yesNo<OfferFacts>('Will people who join later be offered this programme too?', {
        hint: ({ cohort }) =>
          'Select yes to make it your school’s choice for those who start in ' +
          `${academicYear(cohort)}.`,
        missing: 'Select whether people who join later are offered this programme too',
      }),
      played: isSo =>
        isSo
          ? 'Those who join later are offered it too'
          : 'Those who join later are not offered it',
    },
  },
)

/** The programme that was described so far, if the school has it already. */
export function programmeDescribed(facts: OfferFacts, typed: LookUp): ProgrammeId | null {
  const { situation, school, cohort } = facts
  const wanted = offerDescribed(facts, typed)
  if (wanted === null) return null
  const placed = placeOffer(
    situation,
    { school: school.id, cohort, wanted },
    { newId: () => 'to come about' },
  )
  return placed.ok && situation.programmes.has(placed.value.programme)
    ? placed.value.programme
    : null
}

function offerDescribed(facts: OfferFacts, typed: LookUp): WantedOffer | null {
  const answer = <Value>(question: Question<Value, OfferFacts>, name: string) => {
    const fields = question.fields(name).map(field => [field, typed(field) ?? ''] as const)
    const reading = question.read(Object.fromEntries(fields), name, facts)
    return reading.ok ? { [name]: reading.value } : {}
  }
  const { route } = answer(routeQuestion, 'route')
  if (route === undefined) return null
  const details = {
    ...answer(offerDetails.leadProvider, 'leadProvider'),
    ...answer(offerDetails.deliveryPartner, 'deliveryPartner'),
    ...answer(offerDetails.supplier, 'supplier'),
    ...answer(offerDetails.providerName, 'providerName'),
  }
  const isComplete = route.value !== 'accredited-materials' || 'supplier' in details
  return isComplete ? offerOf(route.value, details) : null
}
