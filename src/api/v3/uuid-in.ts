/** The id that a part of a path or a text names, with or without `.json`; `null` if it is none. */
export function uuidIn(text: string): string | null {
  const id = text.replace(/\.json$/, '').toLowerCase()
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id) ? id : null
}
