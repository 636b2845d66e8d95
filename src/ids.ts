import { createHash, randomBytes } from 'node:crypto'
import { systemClock } from './clock.ts'

/** A new id: a UUID of version 7, so that ids sort by age. */
export function newId(): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(Temporal.Instant.from(systemClock.now()).epochMilliseconds, 0, 6)
  return uuid(bytes, 7)
}

/**
 * The ids of what a change makes, one after another. They follow from the change's own id, so that
 * preview and confirm, which decide the same, name the same things; and they sort beside it.
 */
export function idsOf(changeId: string): () => string {
  let made = 0
  return () => {
    const bytes = createHash('sha256').update(`${changeId}:${made++}`).digest().subarray(0, 16)
    bytes.write(changeId.replaceAll('-', '').slice(0, 12), 0, 'hex')
    return uuid(bytes, 8)
  }
}

/**
 * The id of something that has a name of its own in the world, such as a lead provider or a school:
 * the same in every installation, and however often it is loaded.
 */
export const idNamed = (kind: string, name: string) =>
  uuid(createHash('sha256').update(`${kind}:${name}`).digest().subarray(0, 16), 8)

/** The id of something that is told of a day: it follows from its name, and sorts by the day. */
export function idTold(on: string, name: string) {
  const bytes = createHash('sha256').update(`${on}:${name}`).digest().subarray(0, 16)
  bytes.writeUIntBE(Temporal.Instant.from(`${on}T00:00:00Z`).epochMilliseconds, 0, 6)
  return uuid(bytes, 8)
}

function uuid(bytes: Buffer, version: 7 | 8) {
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | (version << 4), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
