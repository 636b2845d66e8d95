import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Run by `npm run new:migration -- what_it_does`: an empty file with the next number. */
const folder = join(import.meta.dirname, 'migrations')
const name = process.argv[2] ?? ''

if (/^[a-z][a-z_0-9]*$/.test(name)) {
  const last = readdirSync(folder).toSorted().at(-1) ?? '0000'
  const file = join(folder, `${String(Number(last.slice(0, 4)) + 1).padStart(4, '0')}_${name}.sql`)
  writeFileSync(file, '-- Why this is needed, in a sentence.\n', { flag: 'wx' })
  console.log(file)
} else {
  console.error('Say what it does, in words joined by _: npm run new:migration -- add_a_table')
  process.exitCode = 1
}
