/** What we say otherwise than the service that providers know; `null` where we say nothing. */
interface Deliberate {
  readonly instead: string | null
  /** The number in the contract's section 21 or another section, the ruling, or the issue. */
  readonly why: string
}

type All = Readonly<Record<string, Deliberate>>

const status = 'one of active, deferred, withdrawn'
const schedules = ['extended', 'reduced', 'replacement', 'standard']
  .flatMap(kind => ['april', 'january', 'september'].map(month => `ecf-${kind}-${month}`))
  .join(', ')

/** What can be asked of participants beyond the old contract, and which filters hold for one. */
const asked: All = {
  'GET /participants/ecf filter[training_status]': { instead: status, why: 'contract 6.1' },
  'GET /participants/ecf on': { instead: 'string date', why: 'issue 4, item 5' },
  'GET /participants/ecf known_at': { instead: 'string', why: 'issue 4, item 5' },
  'GET /participants/ecf/{id} filter[cohort]': { instead: 'string', why: 'contract 6.1' },
  'GET /participants/ecf/{id} filter[updated_since]': { instead: 'string', why: 'contract 6.1' },
  'GET /participants/ecf/{id} filter[training_status]': { instead: status, why: 'contract 6.1' },
  'GET /participants/ecf/{id} filter[from_participant_id]': {
    instead: 'string',
    why: 'contract 6.1',
  },
  'GET /participants/ecf/{id} on': { instead: 'string date', why: 'issue 4, item 5' },
  'GET /participants/ecf/{id} known_at': { instead: 'string', why: 'issue 4, item 5' },
  'GET /schools/ecf/{id} filter[urn]': { instead: 'string', why: 'contract 6.1' },
  'GET /schools/ecf/{id} filter[updated_since]': { instead: 'string', why: 'contract 6.1' },
  'GET /participant-declarations/{id} filter[cohort]': { instead: 'string', why: 'contract 6.1' },
  'GET /statements filter[type]': { instead: 'string', why: 'A-39' },
}

/** How the days of statements are written. */
const said: All = {
  'statement cut_off_date': { instead: 'string date', why: 'contract 8' },
  'statement payment_date': { instead: 'string date', why: 'contract 8' },
}

/** What may be null although the old description does not say so. */
const nullable: All = Object.fromEntries(
  (
    [
      ['participant teacher_reference_number', 'string', 'A-09'],
      ['participant ecf_enrolments[].teacher_reference_number_validated', 'boolean', 'A-09'],
      ['participant ecf_enrolments[].email', 'string', 'contract 10.2'],
      ['participant ecf_enrolments[].schedule_identifier', `one of ${schedules}`, 'A-49'],
      ['participant ecf_enrolments[].delivery_partner_id', 'string uuid', 'ruling 3'],
      ['participant ecf_enrolments[].withdrawal', 'object', 'A-49'],
      ['participant ecf_enrolments[].deferral', 'object', 'A-49'],
      ['participant-transfer transfers[].joining', 'object', 'ruling 14'],
      ['participant-transfer transfers[].joining.provider', 'string', 'contract 12.2'],
      ['participant-transfer transfers[].leaving.provider', 'string', 'contract 12.2'],
      ['partnership delivery_partner_name', 'string', 'contract 14.3'],
      ['partnership induction_tutor_email', 'string', 'contract 14.3'],
      ['unfunded-mentor email', 'string', 'contract 13'],
      ['unfunded-mentor teacher_reference_number', 'string', 'contract 13'],
    ] as const
  ).map(([name, type, why]) => [name, { instead: `${type} or null`, why }]),
)

export const deliberate: All = { ...asked, ...said, ...nullable }
