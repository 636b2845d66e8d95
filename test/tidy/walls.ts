import { codeOf, isCode, isProduct, isTest, type Complaint, type Source } from './source.ts'

interface Wall {
  readonly name: string
  readonly pattern: RegExp
  readonly holds: (source: Source) => boolean
  readonly advice: string
}

const outside = (...places: readonly string[]) => {
  return (source: Source) =>
    isProduct(source) && !places.some(place => source.path.startsWith(place))
}

const walls: readonly Wall[] = [
  {
    name: 'the time is asked',
    pattern: /\bDate\.now\b|\bnew Date\(\)|\bTemporal\.Now\b/,
    holds: outside('src/clock.ts'),
    advice: 'ask a clock, or take the day as an argument; only src/clock.ts asks the machine',
  },
  {
    name: 'an id is made',
    pattern: /\brandomUUID\b|\bMath\.random\b/,
    holds: outside('src/ids.ts'),
    advice: 'take newId as an argument; only src/ids.ts makes ids',
  },
  {
    name: 'the environment is read',
    pattern: /\bprocess\.env\b/,
    holds: outside('src/config.ts'),
    advice: 'take the setting as an argument; only src/config.ts reads the environment',
  },
  {
    name: 'SQL is written',
    pattern: /\bsql`/,
    holds: outside('src/store/'),
    advice: 'name the question and answer it in src/store/read or src/store/write',
  },
  {
    name: 'a class is declared',
    pattern: /^\s*(export )?(abstract )?class \w/,
    holds: source => isCode(source) && !source.path.startsWith('src/integrations/'),
    advice: 'write functions and plain values; only an integration may need a class',
  },
  {
    name: 'an enum is declared',
    pattern: /^\s*(export )?(declare )?(const )?enum \w/,
    holds: isCode,
    advice: "write a union of texts: 'ect' | 'mentor'",
  },
  {
    name: 'there is a default export',
    pattern: /^export default\b|^export \{[^}]*\bdefault\b(?! as)/,
    holds: ({ path }) => !/\.config\.ts$|global-setup\.ts$/.test(path),
    advice: 'export it by its name',
  },
]

/** The complaints about what is done in a place that is not meant for it. */
export const wallsBroken = (source: Source): readonly Complaint[] =>
  walls
    .filter(({ holds }) => isCode(source) && holds(source))
    .flatMap(({ name, pattern, advice }) =>
      codeOf(source)
        .filter(({ text }) => pattern.test(text))
        .map(({ number }) => `${source.path}:${number}: ${name}; ${advice}.`),
    )

/** The complaints about parts of the product that lean on its tests. */
export const productReachesIntoTests = (source: Source): readonly Complaint[] =>
  isTest(source)
    ? []
    : codeOf(source)
        .filter(({ text }) => isProduct(source) && /from '.*(\.test\.ts|\/test\/.*)'/.test(text))
        .map(({ number }) => `${source.path}:${number}: the product may not import its tests.`)
