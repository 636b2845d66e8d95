import { chooses, confirms, registers } from './acts.ts'
import { providerLed } from './programmes.ts'
import { story } from './story.ts'
import { ambition, asha, elm, mo, northernHub, oak, teachFirst } from './world.ts'

/** Oak trains its 2022 cohort with Ambition and Northern Hub, Elm with Teach First and it. */
export const bothSchoolsTrain = story()
  .on('2022-06-10')
  .when(chooses(oak, 2022, providerLed()))
  .when(confirms(ambition, oak, 2022, northernHub))
  .when(chooses(elm, 2022, providerLed()))
  .when(confirms(teachFirst, elm, 2022, northernHub))

/** Asha begins at Oak on 1 September 2022 and follows its default. */
export const ashaAtOak = bothSchoolsTrain.when(registers(oak, asha, '2022-09-01')).on('2022-09-05')

/** Mo trains as a mentor at Oak from the same day. */
export const withMoAtOak = bothSchoolsTrain
  .when(registers(oak, mo, '2022-09-01', { as: 'mentor' }))
  .when(registers(oak, asha, '2022-09-01'))
  .on('2022-09-05')
