import type { ChangeRefusal } from '../core/changes/all.ts'

export const sentences = new Proxy({}, { get: (_, code) => String(code) }) as Readonly<
  Record<ChangeRefusal['reason'], string>
>
