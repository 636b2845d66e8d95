import { readdirSync } from 'node:fs'
import nunjucks from 'nunjucks'

/** Turns a template and what it shows into HTML. */
export interface Templates {
  render(template: string, shown: object): string
}

/**
 * Templates from some folders, escaped by default and each compiled once. Those of the first
 * folder are ours and are compiled at boot, so that no visitor waits for it and a template that
 * does not parse stops the start.
 */
export function templatesIn(ours: string, ...others: readonly string[]): Templates {
  const loader = new nunjucks.FileSystemLoader([ours, ...others], { noCache: false, watch: false })
  const environment = new nunjucks.Environment(loader, { autoescape: true })
  for (const template of templateNames(ours)) environment.getTemplate(template, true)
  return { render: (template, shown) => environment.render(template, shown) }
}

const templateNames = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.njk'))
    .map(name => name.replaceAll('\\', '/'))
