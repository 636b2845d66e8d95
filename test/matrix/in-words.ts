import { days, wordOfProvider, type Case } from './dimensions.ts'

/** A case as a failure names it. */
export const inWords = (one: Case) => [who(one), what(one)].join(' ')

const who = (one: Case) => said(one, wordOfProvider(one))

const said = ({ kind, original, status }: Case, on: string) =>
  `${kind === 'ect' ? 'An ECT' : 'A mentor'} on ${original}` +
  (status === 'active' ? '' : `, whom her provider has ${status} on ${on},`)

function what(one: Case): string {
  const day = `${one.when} (${days[one.when]})`
  switch (one.change) {
    case 'move':
      return [
        `joins ${one.where} ${day}`,
        one.choice === 'other' ? `and takes ${one.other}` : `and takes: ${one.choice}`,
        `(the default there: ${one.schoolDefault}); ${one.order}.`,
      ].join(' ')
    case 'leaving':
      return `leaves ${one.report} ${day}, as her school reports ${one.again}.`
    case 'change of programme':
      return [
        `of a school that is ${one.school} for funding, following ${one.follows}:`,
        `the school changes ${one.whom} to ${one.to} ${day}; ${one.going}.`,
      ].join(' ')
  }
}
