import type { Preview } from '../../operations/preview.ts'
import type { Json } from '../compare.ts'
import type { Plan } from '../stage.ts'
import type { World } from '../world.ts'

export const planOf = ({ decision }: Preview, _world: World): Plan => ({
  effects: decision.effects.map(effect => ({
    words: effect.effect,
    data: effect as unknown as Json,
  })),
})
