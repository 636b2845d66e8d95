import { isCode, isTest, linesOf, type Complaint, type Source } from './source.ts'

const columns = 100
const vague = /^(utils?|helpers?|common|misc|managers?|services?)$/

/** The complaints about one file's name, size and lines. */
export const untidy = (source: Source): readonly Complaint[] => [
  ...vagueName(source),
  ...tooLong(source),
  ...tooWide(source),
  ...reExports(source),
  ...unfinished(source),
  ...commentedOut(source),
]

function vagueName({ path }: Source) {
  const name = path.split('/').find(part => vague.test(part.split('.')[0] ?? ''))
  return name ? [`${path}: ${name} names nothing; name it for what it does.`] : []
}

function tooLong(source: Source) {
  const most = mostLines(source)
  const lines = source.text.trimEnd().split('\n').length
  return lines > most
    ? [`${source.path}: ${lines} lines, and at most ${most} are read at a sitting; divide it.`]
    : []
}

function mostLines(source: Source) {
  if (source.path.endsWith('.md')) return Infinity
  const isLonger = isTest(source) || /\/migrations\/|\/journeys\//.test(source.path)
  return isLonger ? 400 : 250
}

/** A table or a link cannot be broken, nor can a name of a test. */
const unbreakable = /^\s*\||https?:|\]\(|^\s*(import|export) .* from |^\s*(test|it|describe)\b/

const tooWide = (source: Source) =>
  linesOf(source)
    .filter(({ text }) => text.length > columns && !unbreakable.test(text))
    .map(({ number }) => `${source.path}:${number}: more than ${columns} columns; break the line.`)

const reExports = ({ path, text }: Source) =>
  /\/index\.[jt]s$/.test(path) && /^export .* from /m.test(text)
    ? [`${path}: an index that re-exports hides where things are; import them from there.`]
    : []

const unfinished = (source: Source) =>
  linesOf(source)
    .filter(({ text }) => /\b(TODO|FIXME|XXX)\b/.test(text) && !isAboutThis(source))
    .map(({ number }) => `${source.path}:${number}: unfinished work is an issue, not a comment.`)

const isAboutThis = ({ path }: Source) => path.startsWith('test/tidy/')

const code = [
  /(const|let) \w+ =/,
  /import .* from/,
  /return [\w.]+\(/,
  /await \w/,
  /[\w.]+\(.*\)$/,
  /(if|for|while) \(.*\)( \{)?$/,
  /.*(=> \{?|;|\{)$/,
  /[})\]]+,?$/,
].map(({ source }) => new RegExp(`^\\s*// ${source}`))

const commentedOut = (source: Source) =>
  linesOf(source)
    .filter(({ text }) => isCode(source) && code.some(pattern => pattern.test(text)))
    .map(({ number }) => `${source.path}:${number}: code in a comment; the history keeps it.`)
