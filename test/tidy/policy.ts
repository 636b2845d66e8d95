import { isTest, type Complaint, type Source } from './source.ts'

const ruleId = /\b[A-Z]{2,5}-\d+\b/g
const idsIn = (text: string): readonly string[] => text.match(ruleId) ?? []

/** The complaints about rules that no test names, and about tests that name no rule there is. */
export function rulesNotProved(sources: readonly Source[]): readonly Complaint[] {
  const titles = sources.filter(isTest).flatMap(titlesOf)
  const proved = new Set(titles.flatMap(({ ids }) => ids))
  const rules = sources.filter(isPolicy).flatMap(rulesOf)
  const known = new Set(rules.map(({ id }) => id))
  const prefixes = new Set(rules.map(({ id }) => id.split('-')[0]))
  return [
    ...rules
      .filter(({ id }) => !proved.has(id))
      .map(({ id, path }) => `${path}: ${id} is not proved; name it in the title of a test.`),
    ...titles.flatMap(({ ids, path }) =>
      ids
        .filter(id => prefixes.has(id.split('-')[0]) && !known.has(id))
        .map(id => `${path}: a test names ${id}, and no policy.md has such a rule.`),
    ),
  ]
}

const isPolicy = ({ path }: Source) => /^src\/core\/(?:.+\/)?policy\.md$/.test(path)

/** A rule stands at the head of a row of a table, or of a line of a list. */
const rulesOf = ({ path, text }: Source) =>
  [...text.matchAll(/^(?:\| *|[-*] +|#+ +)?\**([A-Z]{2,5}-\d+)\b/gm)].map(([, id = '']) => ({
    id,
    path,
  }))

const title = /\b(?:test|it|describe)(?:\.\w+)*(?:\([^()]*\)|\(\[[^]*?\]\))?\(\s*(['"`])(.*?)\1,/gs

const titlesOf = ({ path, text }: Source) =>
  [...text.matchAll(title)].map(found => ({ path, ids: idsIn(found[2] ?? '') }))

/** The complaints about changes of circumstance that lack one of their three files. */
export function changesNotWhole(sources: readonly Source[]): readonly Complaint[] {
  const paths = new Set(sources.map(({ path }) => path))
  const changes = new Set(
    [...paths].flatMap(path => /^src\/core\/changes\/([^/]+)\//.exec(path)?.[1] ?? []),
  )
  return [...changes].flatMap(change =>
    ['policy.md', `${change}.ts`, `${change}.test.ts`]
      .filter(file => !paths.has(`src/core/changes/${change}/${file}`))
      .map(file => `src/core/changes/${change}: a change is whole when it has its ${file}.`),
  )
}

/** The complaints about refusals said to come from a rule that the change's own policy has not. */
export function refusalsOfNoRule(sources: readonly Source[]): readonly Complaint[] {
  return sources.filter(isPolicy).flatMap(policy => {
    const room = policy.path.replace(/policy\.md$/, '')
    const known = new Set(rulesOf(policy).map(({ id }) => id))
    return sources
      .filter(({ path }) => path.startsWith(room) && path.endsWith('.ts'))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/^\s+'?[\w-]+'?: '([A-Z]{2,5}-\d+)',$/gm)]
          .flatMap(([, id = '']) => (known.has(id) ? [] : [id]))
          .map(
            id =>
              `${path}: a refusal is said to come from ${id}, and ${policy.path} has no such rule.`,
          ),
      )
  })
}
