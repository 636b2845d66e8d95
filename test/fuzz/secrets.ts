import { newEmailOfTara, type FuzzWorld, type ProviderName, type Somebody } from './fuzz-world.ts'

/* What of this small world each of the two providers may never read, written out by hand. */

/** A text that must not be in an answer to somebody. */
export interface Secret {
  readonly what: string
  readonly text: string
  readonly from: ProviderName
  /** Operations whose answers may hold it all the same. */
  readonly except: RegExp
}

const nowhere = /(?!)/

/** Declarations about Tara are read by both, and say her mentor and statement. (Contract 15.1.) */
const inDeclarations = /Declaration/

/** Both sides of Tara's move are shown to both, with URN and provider. (Contract 12.) */
const inTransfers = /Transfers$|^listChanges$/

/** What can be read of any school, and of whichever school a provider confirms. */
const inLists = /School|Partnership/

const hidden = (from: ProviderName, what: string, text: string, except = nowhere): Secret => ({
  what,
  text,
  from,
  except,
})

/** Everything that is hidden at the start. */
export function secretsOf({ people, pools }: Pick<FuzzWorld, 'people' | 'pools'>) {
  const { ada, mary, ola, ben, una } = people
  const all = (from: ProviderName, pool: string, except = nowhere) =>
    (pools[pool] ?? []).map(id => hidden(from, pool, id, except))
  return [
    ...person('ucl', ada),
    ...person('ucl', mary, inDeclarations),
    ...person('ucl', ola),
    hidden('ucl', "Tara's e-mail at Ashfield", people.tara.email),
    hidden('ucl', "the URN of Tara's former school", '100001', merged(inTransfers, inLists)),
    hidden('ucl', 'who trained Tara', 'Ambition', merged(inTransfers, inDeclarations)),
    ...all('ucl', 'ambition.record'),
    ...all('ucl', 'ambition.partnership'),
    ...all('ucl', 'ambition.statement', inDeclarations),
    ...all('ucl', 'ambition.declaration'),

    ...person('ambition', ben),
    ...person('ambition', una),
    hidden('ambition', "Tara's e-mail at Birchwood", newEmailOfTara),
    hidden('ambition', "the URN of Tara's school", '100002', merged(inTransfers, inLists)),
    hidden('ambition', 'who trains Tara', 'UCL', merged(inTransfers, inDeclarations)),
    ...all('ambition', 'ucl.record'),
    ...all('ambition', 'ucl.partnership'),
    ...all('ambition', 'ucl.statement', inDeclarations),
    ...all('ambition', 'ucl.declaration'),
  ]
}

const person = (from: ProviderName, one: Somebody, idExcept = nowhere) => [
  hidden(from, `the id of ${one.name}`, one.id, idExcept),
  hidden(from, 'the name', one.name),
  hidden(from, `the TRN of ${one.name}`, one.trn),
  hidden(from, 'the e-mail', one.email),
]

/** What comes to be hidden from the other provider when one declares or confirms something. */
export function secretsMadeBy(by: ProviderName, made: Made, { people }: Pick<FuzzWorld, 'people'>) {
  const { id, type, attributes } = made
  const from = by === 'ucl' ? 'ambition' : 'ucl'
  const secret: Secret = { what: `a new ${type}`, text: id, from, except: nowhere }
  if (type === 'partnership') return [secret]
  if (type !== 'participant-declaration') return []
  const isOfTara = attributes['participant_id'] === people.tara.id
  const isBeforeMove = String(attributes['declaration_date']) < '2024-01-10'
  return isOfTara && (by === 'ambition' || isBeforeMove) ? [] : [secret]
}

/** A resource in the answer to a write. */
export interface Made {
  readonly id: string
  readonly type: string
  readonly attributes: Readonly<Record<string, unknown>>
}

const merged = (...patterns: readonly RegExp[]) =>
  new RegExp(patterns.map(({ source }) => source).join('|'))
