import type { Kind } from '../../../core/situation.ts'
import { draftsIn } from '../../../operations/drafts.ts'
import { notFound, redirect } from '../../../http/responses.ts'
import type { Route } from '../../../http/route.ts'
import { schoolPage } from '../../pages/school-page.ts'
import type { Service } from '../../serving.ts'

/** What identifies somebody in every journey that asks for it, and how they are registered. */
const carried = /^(kind$|teacher-)/

const kinds: readonly Kind[] = ['ect', 'mentor']

/**
 * Goes on in another journey with what was said of the teacher in a first one. It travels from
 * draft to draft, and so never stands in an address; the role may, where the link means one.
 */
const carryOn = (from: string, to: string) =>
  schoolPage(
    'GET',
    `/${from}/:draft/${to}`,
    async ({ service, owner, home }, { params, query }) => {
      const drafts = draftsIn(service.world)
      const draft = await drafts.get(params['draft'] ?? '')
      const isOwn = draft?.owner.school === owner.school && draft.owner.user === owner.user
      if (draft?.journey !== from || !isOwn) return notFound
      const typed = Object.fromEntries(
        Object.entries(draft.typed).filter(([field]) => carried.test(field)),
      )
      const kind = kinds.find(other => other === query('kind'))
      const id = await drafts.create({
        journey: to,
        owner,
        typed: kind ? { ...typed, kind } : typed,
      })
      return redirect(`${home}/${to}/${id}/check-answers`)
    },
  )

/** From registering to reporting somebody who joins, and back. */
export const carryOnRoutes = (service: Service): readonly Route[] =>
  [carryOn('register', 'transfer-in'), carryOn('transfer-in', 'register')].map(page =>
    page(service),
  )
