import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import MarkdownIt from 'markdown-it'
import { home } from './addresses.ts'

/** A page of the reference that is written rather than made: from a text of the repository. */
export interface WrittenPage {
  readonly slug: string
  readonly title: string
  readonly about: string
  readonly html: string
}

const texts = [
  {
    slug: 'getting-started',
    from: 'docs/how-to/start-with-the-provider-api.md',
    about: 'Make a token, send a first request, and what holds for every operation.',
  },
  {
    slug: 'feed-and-fingerprint',
    from: 'docs/how-to/follow-the-feed.md',
    about: 'Keep a copy of all that you see in step, and prove that it is complete.',
  },
  {
    slug: 'choices',
    from: 'docs/provider-api-choices.md',
    about: 'What this API does where the contract can be read in more than one way.',
  },
] as const

/** Reads the written pages, once, at the start. */
export const writtenPages = (): readonly WrittenPage[] =>
  texts.map(({ slug, from, about }) => {
    const whole = readFileSync(fileURLToPath(new URL(`../../../${from}`, import.meta.url)), 'utf8')
    const [, title = from, text = ''] = /^# (.+)\n([\s\S]*)$/.exec(whole) ?? []
    return { slug, title, about, html: htmlOf(text) }
  })

/** Markdown in the classes of the design system, first columns not too narrow; HTML stays text. */
export function htmlOf(markdown: string): string {
  const reader = new MarkdownIt({ html: false, linkify: false })
  const tokens = reader.parse(markdown, {})
  for (const [at, token] of tokens.entries()) {
    dress(token)
    if (tokens[at - 1]?.type === 'tr_open') token.attrJoin('class', 'mt-days')
  }
  return reader.renderer.render(tokens, reader.options, {})
}

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number]

const classes: Readonly<Record<string, string>> = {
  h2: 'govuk-heading-m',
  h3: 'govuk-heading-s',
  p: 'govuk-body',
  ul: 'govuk-list govuk-list--bullet',
  ol: 'govuk-list govuk-list--number',
  table: 'govuk-table mt-written',
  thead: 'govuk-table__head',
  tbody: 'govuk-table__body',
  tr: 'govuk-table__row',
  th: 'govuk-table__header',
  td: 'govuk-table__cell',
  a: 'govuk-link',
  code: 'mt-code',
  blockquote: 'govuk-inset-text',
}

function dress(token: Token): void {
  const { type, tag, children } = token
  const isOpening = type.endsWith('_open') || type === 'code_inline'
  if (isOpening && tag in classes) token.attrSet('class', classes[tag] ?? '')
  if (type === 'th_open') token.attrSet('scope', 'col')
  if (type === 'fence' || type === 'code_block') dressCode(token)
  for (const child of children ?? []) dress(child)
  if (children) dropLinksIntoRepository(children)
}

/** Code that is wider than the page scrolls in its own box, for the keyboard too. */
function dressCode(token: Token) {
  token.info = ''
  token.type = 'code_block'
  token.attrSet('class', 'mt-code mt-scrolls')
  token.attrSet('tabindex', '0')
}

/** A link to another file of the repository leads nowhere on a page: its words stay. */
function dropLinksIntoRepository(children: Token[]) {
  const opened: boolean[] = []
  for (const token of children) {
    if (token.type === 'link_open') {
      const leads = /^(https?:|#|\/)/.test(String(token.attrGet('href') ?? ''))
      opened.push(leads)
      if (!leads) hide(token)
    }
    if (token.type === 'link_close' && opened.pop() === false) hide(token)
  }
}

function hide(token: Token) {
  token.type = 'text'
  token.content = ''
}

export const writtenPage = (slug: string) => `${home}/${slug}`
