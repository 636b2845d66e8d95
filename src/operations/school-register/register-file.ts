import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { accept, refuse, type Result } from '../../core/result.ts'
import type { FileFault } from './file-fault.ts'

/** A file of the register of schools, as it came: plain or as a gzip archive. */
export interface RegisterFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file from disk. It is kept whole in memory: the largest is about 60 megabytes. */
export const registerFile = async (path: string): Promise<RegisterFile> => ({
  name: basename(path),
  bytes: await readFile(path),
})

/** SHA-256 of the file, to tell one file from another. */
export const digestOf = ({ bytes }: RegisterFile) =>
  createHash('sha256').update(bytes).digest('hex')

const pieceSize = 64 * 1024
const longestText = 512 * 1024 * 1024
const unpack = promisify(gunzip)

/** The text of a file in pieces, or why it cannot be read. */
export async function textOf(file: RegisterFile): Promise<Result<Iterable<string>, FileFault>> {
  if (startsWith(file.bytes, 0x50, 0x4b, 0x03, 0x04)) return refuse({ reason: 'is-a-zip' })
  if (!startsWith(file.bytes, 0x1f, 0x8b)) return accept(pieces(file.bytes))
  try {
    return accept(pieces(await unpack(file.bytes, { maxOutputLength: longestText })))
  } catch {
    return refuse({ reason: 'is-a-broken-archive' })
  }
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, place) => bytes[place] === byte)

/*
 * The register writes Windows-1252, whose bytes above 0x7f are hardly ever valid UTF-8. Some who
 * pass its files on write UTF-8, with a byte order mark (which the decoder drops) or without.
 */
function* pieces(bytes: Uint8Array) {
  const decoder = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  for (let start = 0; start < bytes.length; start += pieceSize)
    yield decoder.decode(bytes.subarray(start, start + pieceSize), { stream: true })
  yield decoder.decode()
}
