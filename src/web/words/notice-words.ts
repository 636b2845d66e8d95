import type { Recipient } from '../../core/decision.ts'

/** The names that a notice speaks of, for its words. */
export interface Names {
  readonly about: string
  readonly school: string
  readonly on: string
}

export interface NoticeWords {
  readonly subject: string
  readonly body: readonly string[]
  /** What its recipient is told, after "is told". */
  readonly told: string
}

/** A notice in words, by the names in it and by whom it is for. */
export type WordsOfNotice = (names: Names, to: Recipient['kind']) => NoticeWords
