import { view } from '../../http/responses.ts'
import { comingAtSchool } from '../coming-at-school.ts'
import { schoolPage } from './school-page.ts'
import { thingsToComeView } from './things-to-come-view.ts'

/** Everything of a school that is dated ahead, to change or to cancel. */
export const thingsToComePage = schoolPage(
  'GET',
  '/things-to-come',
  async ({ service, school, today }) =>
    view(
      'pages/things-to-come.njk',
      thingsToComeView(await comingAtSchool(service.world.database, school.id, today), school),
    ),
)
