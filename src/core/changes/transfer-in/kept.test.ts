import { expect, test } from 'vitest'
import { changesProgramme, defers, resumes } from '../../../../test/language/acts.ts'
import { ownDesign, providerLed } from '../../../../test/language/programmes.ts'
import { ashaAtOak } from '../../../../test/language/states.ts'
import { profileIn, type Story } from '../../../../test/language/story.ts'
import { ambition, asha, elm, northernHub, oak } from '../../../../test/language/world.ts'
import { day } from '../../calendar.ts'
import { the } from '../../situation.ts'
import { keptOn } from './kept.ts'

/** What Asha would keep at Elm from 1 November. */
const keptAtElm = ({ situation, today }: Story) => {
  const profile = the(situation.profiles, profileIn(situation, asha, 'ect'))
  const joining = { school: elm.id, joiningOn: day('2022-11-01') }
  return keptOn(situation, profile, joining, day(today))
}

const withAmbition = {
  ok: true,
  value: { route: 'provider-led', leadProvider: ambition.id, deliveryPartner: northernHub.id },
}

test('TI-11: a provider that has deferred her goes on deferring where it is kept', () => {
  expect(keptAtElm(ashaAtOak)).toMatchObject({ offer: withAmbition, isDeferred: false })
  const deferred = ashaAtOak.when(defers(ambition, asha, 'other'))
  expect(keptAtElm(deferred)).toMatchObject({ offer: withAmbition, isDeferred: true })
  const resumed = deferred.on('2022-09-20').when(resumes(ambition, asha))
  expect(keptAtElm(resumed)).toMatchObject({ isDeferred: false })
})

test('TI-9: the programme of the last record is kept, and nobody defers what a school designs', () => {
  const changed = ashaAtOak
    .when(defers(ambition, asha, 'other'))
    .when(changesProgramme(oak, [asha], '2022-09-20', ownDesign))
  expect(keptAtElm(changed)).toMatchObject({
    left: { from: '2022-09-20' },
    offer: { ok: true, value: { route: 'diy' } },
    isDeferred: false,
  })
  const thrice = changed.when(changesProgramme(oak, [asha], '2022-10-01', providerLed()))
  expect(keptAtElm(thrice)).toMatchObject({ left: { from: '2022-10-01' } })
})
