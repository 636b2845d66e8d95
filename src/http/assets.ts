import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Files that browsers fetch beside the pages. */
export interface Assets {
  /** Folders of styles and scripts, asked for under an address that changes with their contents. */
  readonly versioned: readonly AssetFolder[]
  /** Fonts and pictures, at `/assets`: styles name them by that address. */
  readonly steady: string
}

export interface AssetFolder {
  readonly folder: string
  readonly files: readonly string[]
}

const day = 86_400_000
const year = 365 * day

/** The address of a style or script; it changes whenever any of them does. */
export type AssetAddress = (file: string) => string

/** Finds the addresses at boot, so that browsers may keep the files for good. */
export function addressesOf({ versioned }: Assets): AssetAddress {
  const contents = createHash('sha256')
  const known = new Set<string>()
  for (const { folder, files } of versioned)
    for (const file of files) {
      contents.update(file).update(readFileSync(join(folder, file)))
      known.add(file)
    }
  const version = contents.digest('hex').slice(0, 12)
  return file => {
    if (!known.has(file)) throw new Error(`There is no style or script ${file}`)
    return `/assets/${version}/${file}`
  }
}

/** Serves the files: for a year under their versioned address, for a day under `/assets`. */
export function serveAssets(server: FastifyInstance, assets: Assets, addressOf: AssetAddress) {
  const [first] = assets.versioned.flatMap(({ files }) => files)
  if (first !== undefined)
    server.register(fastifyStatic, {
      root: assets.versioned.map(({ folder }) => folder),
      prefix: addressOf(first).slice(0, -first.length),
      allowedPath: path => isListed(assets, path),
      maxAge: year,
      immutable: true,
      index: false,
    })
  if (existsSync(assets.steady))
    server.register(fastifyStatic, {
      root: assets.steady,
      prefix: '/assets/',
      maxAge: day,
      index: false,
      decorateReply: false,
    })
}

const isListed = ({ versioned }: Assets, path: string) =>
  versioned.some(({ files }) => files.includes(path.replace(/^\//, '')))
