import type { AnyRefusal } from './decision.ts'

/**
 * One way to say each refusal: the compiler asks for the ones that are missing. What else a
 * sentence needs, such as the names behind ids, is handed to it after the refusal.
 */
export type Words<Refusal extends AnyRefusal, Said, Given extends readonly unknown[] = []> = {
  readonly [Reason in Refusal['reason']]: (
    refusal: Extract<Refusal, { readonly reason: Reason }>,
    ...given: Given
  ) => Said
}
