/* Where the pages of the reference are. */

export const home = '/provider/reference'

/** `EcfEnrolment` and `listParticipants` as they stand in an address. */
export const slugOf = (name: string) =>
  name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

export const operationPage = (id: string) => `${home}/operations/${slugOf(id)}`
export const resourcePage = (name: string) => `${home}/resources/${slugOf(name)}`
export const errorPage = (id: string) => `${home}/errors/${id}`
