import { redirect } from '../../../http/responses.ts'
import type { Route } from '../../../http/route.ts'
import { schoolPage } from '../../pages/school-page.ts'
import type { Service } from '../../serving.ts'

/** The address of the journey in which somebody leaves, before it was for every reason. */
const transferOut = schoolPage('GET', '/transfer-out', ({ home }, { query }) => {
  const about = new URLSearchParams(
    ['participant', 'kind'].flatMap(name => {
      const value = query(name)
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return redirect(`${home}/report-leaving?${about.toString()}`)
})

/** Addresses that somebody may have kept, and that lead on. */
export const movedRoutes = (service: Service): readonly Route[] => [transferOut(service)]
