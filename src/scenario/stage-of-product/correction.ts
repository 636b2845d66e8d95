import type { RequestOf } from '../../core/changes/all.ts'
import type { ChangeStep } from '../scenario.ts'
import { offer } from './offers.ts'

type Fields = Extract<ChangeStep['change'], { readonly verb: 'correct' }>['fields']
type Request = RequestOf<'correct'>

/** A correction by a school or, without one, by DfE. */
export const correction = (
  { record, set: { from, to, programme }, reason }: Fields,
  school: Request['school'],
  whom: Pick<Request, 'participant' | 'kind'>,
): { readonly name: 'correct'; readonly request: Request } => ({
  name: 'correct',
  request: {
    school,
    ...whom,
    record,
    set: { from, until: to, programme: programme && offer(programme) },
    reason,
  },
})
