import { readConfig } from '../config.ts'

/** What the person at the terminal can mend: told as it is, and no more. */
export interface CommandFault extends Error {
  readonly fault: 'command'
}

/** A fault to throw, said in a sentence. */
export const commandFault = (sentence: string): CommandFault =>
  Object.assign(new Error(sentence), { fault: 'command' } as const)

/** Every error as one sentence; with all that is known of it where that was asked for. */
export function sentenceOf(error: unknown, isDebugging: boolean): string {
  if (!(error instanceof Error)) return String(error)
  if (isDebugging) return error.stack ?? error.message
  if ('code' in error && error.code === 'EADDRINUSE')
    return `${error.message.replace(/^.*EADDRINUSE: /, '')}: set PORT to another port, or 0 for any`
  const [first = ''] = error.message.split('\n')
  return first === '' ? error.name : error.message
}

/** Whether LOG_LEVEL asks for all that is known of an error. */
export function isDebugging() {
  try {
    return ['debug', 'trace'].includes(readConfig().logLevel)
  } catch {
    return false
  }
}
