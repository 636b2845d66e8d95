const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Whether a part of an address could be an id of ours; the database takes nothing else for one. */
export const isId = (text: string) => uuid.test(text)
