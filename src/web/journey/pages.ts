import type { Problem, Typed } from './question.ts'
import type { Why } from '../words/why.ts'
import type { WhyRefused } from './binding.ts'
import type { Confirmation } from './journey.ts'
import { checkAnswers, pageBefore, type Page, type Questions, type Walk } from './walk.ts'

/** What will follow from a decision that is not yet recorded. */
export interface WhatFollows {
  /** What will be true, in sentences. */
  readonly lines: readonly string[]
  /** Who will be told what, in sentences. */
  readonly told: readonly string[]
  /** A drawing of it, or anything else that a template of the caller's shows. */
  readonly more?: { readonly template: string; readonly page: object }
}

/** A draft that is open: its facts, and how far its walk goes. */
export interface Opened {
  readonly title: string
  /** The name of the school, over each heading. */
  readonly caption: string
  readonly questions: Questions<never>
  readonly facts: object
  readonly typed: Typed
  readonly walk: Walk
  /** Where Back leads from the first page. */
  readonly home: string
  readonly urlOf: (page: string) => string
}

/** The page that asks one question. */
export function questionPage(
  opened: Opened,
  page: Page,
  { problem, why }: { readonly problem: Problem | null; readonly why: Why | null },
) {
  const { questions, facts, typed } = opened
  const name = page.asks ?? ''
  const question = questions[name]
  const title = question?.title(facts as never) ?? ''
  return {
    ...around(opened, page.name),
    title,
    heading: title,
    problems: (problem === null ? [] : [problem, ...(problem.also ?? [])]).map(
      ({ text, field }) => ({
        text,
        href: `#${field}`,
      }),
    ),
    why,
    asks: question?.asks,
    otherwise: question?.otherwise?.(facts as never) ?? null,
    name,
    field: question?.shown({ name, facts: facts as never, typed, problem }),
  }
}

const around = (opened: Opened, page: string) => ({
  caption: opened.caption,
  back: backFrom(opened, page),
})

/** Back goes the way the walk came; from a page opened by a Change link, to the answers. */
function backFrom({ walk, home, urlOf }: Opened, page: string) {
  const before = pageBefore(walk, page)
  return before === undefined ? home : urlOf(before.name)
}

/** The page that a walk cannot pass; its template says what stands in the way. */
export const stopPage = (opened: Opened, page: Page, why: Why | null) => ({
  ...around(opened, page.name),
  journey: opened.title,
  facts: opened.facts,
  why,
})

/** The page of a refusal that no answer would mend. */
export const stoppedPage = (
  opened: Opened,
  { heading, paragraphs }: { readonly heading: string; readonly paragraphs: readonly string[] },
  { why, instead }: WhyRefused,
) => ({ ...around(opened, checkAnswers), title: heading, heading, paragraphs, why, instead })

interface Check {
  readonly follows: WhatFollows
  readonly fingerprint: string
  readonly button: string
  /** Whether the facts moved after an earlier preview was shown. */
  readonly hasMovedOn: boolean
}

/** The answers played back, and what will follow from them; where nothing was asked, that alone. */
export function checkPage(opened: Opened, check: Check) {
  const rows = opened.walk.pages.map(page => row(opened, page))
  const heading = rows.length === 0 ? opened.title : 'Check your answers'
  return {
    ...around(opened, checkAnswers),
    ...check,
    title: heading,
    heading,
    journey: rows.length === 0 ? null : opened.title,
    rows,
  }
}

function row({ questions, facts, urlOf }: Opened, { name, asks, reading }: Page) {
  const question = questions[asks ?? '']
  const key = question?.row(facts as never) ?? ''
  const played = reading?.ok && question ? question.played(reading.value, facts as never) : ''
  return {
    key: { text: key },
    lines: played.split('\n'),
    actions: {
      items: [{ href: `${urlOf(name)}?change`, text: 'Change', visuallyHiddenText: key }],
    },
  }
}

/** The page after a change was recorded. */
export const confirmationPage = (caption: string, confirmation: Confirmation) => ({
  ...confirmation,
  caption,
  title: confirmation.heading,
})
