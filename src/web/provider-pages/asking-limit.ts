/** Whether somebody may ask once more; asking counts, whatever the answer is. */
export type MayAsk = (asker: string) => boolean

interface Limit {
  readonly times: number
  readonly milliseconds: number
  /** The time, in milliseconds since whenever. */
  readonly now: () => number
}

/**
 * Lets each asker ask so many times in so long a window, counted in this process: enough to keep
 * somebody from trying out dates of birth, and nothing to pay for with a write.
 */
export function askingLimit({ times, milliseconds, now }: Limit): MayAsk {
  const windows = new Map<string, { readonly since: number; readonly asked: number }>()
  return asker => {
    const at = now()
    for (const [other, { since }] of windows) if (since + milliseconds <= at) windows.delete(other)
    const { since, asked } = windows.get(asker) ?? { since: at, asked: 0 }
    windows.set(asker, { since, asked: asked + 1 })
    return asked < times
  }
}
