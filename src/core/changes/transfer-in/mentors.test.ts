import { test } from 'vitest'
import {
  assigns,
  registers,
  transfersIn,
  transfersOut,
  undoes,
  undoing,
} from '../../../../test/language/acts.ts'
import { ownDesign } from '../../../../test/language/programmes.ts'
import { changeId } from '../../../../test/language/log.ts'
import { withMoAtOak } from '../../../../test/language/states.ts'
import { completed } from '../../../../test/language/story.ts'
import {
  ambition,
  ash,
  asha,
  ben,
  elm,
  mo,
  oak,
  teachFirst,
  tutorOf,
} from '../../../../test/language/world.ts'

/*
 * Mentors who move, at one school or at several.
 */
const mentor = { as: 'mentor' } as const
const stays = { as: 'mentor', staysAsMentor: true } as const
const movesToElm = `
  2022-09-01 to 2022-12-31  Oak Academy, Ambition Institute with Northern Hub
  2023-01-01 to now         Elm School, Teach First with Northern Hub`
const mentored = withMoAtOak.when(assigns(oak, mo, asha))
const alsoAtElm = mentored
  .when(registers(elm, mo, '2022-09-10', mentor))
  .when(registers(elm, ben, '2022-09-10', { mentor: mo }))

test('TI-15: her mentorships at the old school end with her training there', () => {
  mentored
    .when(transfersIn(elm, mo, '2023-01-01', 'default', mentor))
    .thenHistoryReads(mo, movesToElm, 'mentor')
    .thenMentorsRead(asha, '2022-09-05 to 2022-12-31  mentored by Mo Malik at Oak Academy')
    .on('2023-01-01')
    .thenStands(mo, oak, 'left', 'mentor')
    .refuses(assigns(oak, mo, asha), 'mentor-not-at-this-school')
})

test('TI-15: unless she goes on mentoring there, at what is a further school from then on', () => {
  const both = mentored.when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
  both
    .thenHistoryReads(mo, movesToElm, 'mentor')
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .thenStands(mo, oak, 'training', 'mentor')
    .thenStands(mo, elm, 'joining', 'mentor')
    .thenSees(ambition, mo, { school: oak.id, status: 'leaving' })
    .thenSees(teachFirst, mo, { school: elm.id, status: 'joining' })
    .thenTransfers(mo, [{ type: 'new-provider' }], 'mentor')
    .on('2023-01-01')
    .thenStands(mo, oak, 'training', 'mentor')
    .thenStands(mo, elm, 'training', 'mentor')
    .thenSees(ambition, mo, { school: oak.id, status: 'left' })
    .thenSees(ambition, asha, { mentor: both.situation.profiles.values().next().value?.person })
    .when(registers(oak, ben, '2023-01-01', { mentor: mo }))
    .thenMentorsRead(ben, '2023-01-01 to now  mentored by Mo Malik at Oak Academy')
})

test('TI-14, TI-15: the old school is told that she trains elsewhere and mentors on', () => {
  mentored
    .when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
    .andTold(
      'Mo Malik: participant-registered (Mo Malik, 2023-01-01)',
      'Oak Academy: mentor-trains-elsewhere (Mo Malik, 2023-01-01)',
      'Ambition Institute: participant-leaves-provider (Mo Malik, 2023-01-01)',
      'Teach First: participant-joins-provider (Mo Malik, 2023-01-01)',
    )
})

test('TI-15: of an ECT it says nothing', () => {
  withMoAtOak
    .when(transfersIn(elm, asha, '2023-01-01', 'default', { staysAsMentor: true }))
    .on('2023-01-01')
    .thenStands(asha, oak, 'left')
})

test('TI-15: the old school says when she leaves it, before or after her training did', () => {
  const both = mentored.when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
  both
    .on('2023-02-01')
    .when(transfersOut(oak, mo, '2023-03-01', 'mentor'))
    .thenHistoryReads(mo, movesToElm, 'mentor')
    .thenMentorsRead(asha, '2022-09-05 to 2023-02-28  mentored by Mo Malik at Oak Academy')
    .thenStands(mo, oak, 'leaving', 'mentor')
    .thenStands(mo, elm, 'training', 'mentor')
    .when(transfersOut(oak, mo, '2023-04-01', 'mentor'))
    .thenMentorsRead(asha, '2022-09-05 to 2023-03-31  mentored by Mo Malik at Oak Academy')
    .on('2023-04-01')
    .thenStands(mo, oak, 'left', 'mentor')
    .when(undoes(tutorOf(oak), 'transfer-out'))
    .thenStands(mo, oak, 'left', 'mentor')
  both
    .when(transfersOut(oak, mo, '2022-12-01', 'mentor'))
    .thenHistoryReads(
      mo,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2023-01-01 to now         Elm School, Teach First with Northern Hub`,
      'mentor',
    )
    .thenMentorsRead(asha, '2022-09-05 to 2022-11-30  mentored by Mo Malik at Oak Academy')
})

test('TI-15: a school that said she leaves it earlier is not gone on at', () => {
  mentored
    .when(transfersOut(oak, mo, '2022-12-01', 'mentor'))
    .when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
    .thenMentorsRead(asha, '2022-09-05 to 2022-11-30  mentored by Mo Malik at Oak Academy')
    .on('2023-01-01')
    .thenStands(mo, oak, 'left', 'mentor')
  mentored
    .when(transfersOut(oak, mo, '2023-02-01', 'mentor'))
    .when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
    .thenHistoryReads(mo, movesToElm, 'mentor')
    .thenMentorsRead(asha, '2022-09-05 to 2023-01-31  mentored by Mo Malik at Oak Academy')
})

test('TI-15: her training comes back to a school where she goes on mentoring', () => {
  mentored
    .when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
    .on('2023-02-01')
    .when(transfersIn(oak, mo, '2023-03-01', 'default', mentor))
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .thenStands(mo, elm, 'leaving', 'mentor')
    .when(transfersOut(oak, mo, '2023-04-01', 'mentor'))
    .thenMentorsRead(asha, '2022-09-05 to 2023-03-31  mentored by Mo Malik at Oak Academy')
})

test('TI-6, TI-15: a claim that is given up no longer makes a further school of the present one', () => {
  const both = mentored.when(transfersIn(elm, mo, '2023-01-01', 'default', stays))
  both
    .when(transfersIn(ash, mo, '2023-02-01', ownDesign, mentor))
    .thenMentorsRead(asha, '2022-09-05 to 2023-01-31  mentored by Mo Malik at Oak Academy')
  both
    .when(transfersIn(ash, mo, '2023-02-01', ownDesign, stays))
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .when(undoes(tutorOf(ash), 'transfer-in'))
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .when(undoing(tutorOf(elm), ({ log }) => changeId(log.length - 2)))
    .when(transfersOut(oak, mo, '2022-12-01', 'mentor'))
    .thenMentorsRead(asha, '2022-09-05 to 2022-11-30  mentored by Mo Malik at Oak Academy')
})

test('TI-15: her training moves to a third school, and she mentors on at the further one', () => {
  alsoAtElm
    .when(transfersIn(ash, mo, '2023-01-01', ownDesign, mentor))
    .thenMentorsRead(asha, '2022-09-05 to 2022-12-31  mentored by Mo Malik at Oak Academy')
    .thenMentorsRead(ben, '2022-09-10 to now  mentored by Mo Malik at Elm School')
    .on('2023-01-01')
    .thenStands(mo, oak, 'left', 'mentor')
    .thenStands(mo, elm, 'training', 'mentor')
    .thenStands(mo, ash, 'training', 'mentor')
})

test('TI-15: what a further school planned for her stays when her training does not come to it', () => {
  alsoAtElm
    .when(transfersIn(elm, mo, '2023-01-01', 'default', mentor))
    .when(registers(elm, asha, '2022-09-12', { as: 'mentor' }))
    .when(assigns(elm, asha, ben, '2022-12-01'))
    .when(assigns(elm, mo, ben, '2023-02-01'))
    .when(transfersIn(ash, mo, '2023-01-15', ownDesign, mentor))
    .thenMentorsRead(
      ben,
      `2022-09-10 to 2022-11-30  mentored by Mo Malik at Elm School
       2022-12-01 to 2023-01-31  mentored by Asha Patel at Elm School
       2023-02-01 to now         mentored by Mo Malik at Elm School`,
    )
})

test('TI-15: leaving a further school leaves her training where it is', () => {
  alsoAtElm
    .when(transfersOut(elm, mo, '2022-12-01', 'mentor'))
    .thenHistoryReads(
      mo,
      '2022-09-01 to now  Oak Academy, Ambition Institute with Northern Hub',
      'mentor',
    )
    .thenTransfers(mo, [], 'mentor')
    .thenMentorsRead(asha, '2022-09-05 to now  mentored by Mo Malik at Oak Academy')
    .thenMentorsRead(ben, '2022-09-10 to 2022-11-30  mentored by Mo Malik at Elm School')
    .on('2022-12-01')
    .thenStands(mo, elm, 'left', 'mentor')
    .thenStands(mo, oak, 'training', 'mentor')
    .when(registers(elm, mo, '2023-01-01', mentor))
    .thenStands(mo, elm, 'joining', 'mentor')
    .thenStands(mo, oak, 'training', 'mentor')
})

test('TI-4: leaving the school where she trains leaves her at the further one, which may train her', () => {
  alsoAtElm
    .when(transfersOut(oak, mo, '2022-12-01', 'mentor'))
    .on('2023-02-01')
    .thenStands(mo, oak, 'left', 'mentor')
    .thenStands(mo, elm, 'training', 'mentor')
    .refuses(registers(elm, mo, '2023-02-06', mentor), 'already-at-this-school')
    .when(transfersIn(elm, mo, '2023-02-06', 'default', mentor))
    .thenHistoryReads(
      mo,
      `2022-09-01 to 2022-11-30  Oak Academy, Ambition Institute with Northern Hub
       2023-02-06 to now         Elm School, Teach First with Northern Hub`,
      'mentor',
    )
    .thenMentorsRead(ben, '2022-09-10 to now  mentored by Mo Malik at Elm School')
})

test('TI-4: where the further school said that she leaves it, she leaves it with her training', () => {
  const leaving = alsoAtElm
    .when(transfersOut(elm, mo, '2023-03-01', 'mentor'))
    .when(transfersIn(elm, mo, '2023-01-01', 'default', mentor))
  leaving
    .thenMentorsRead(ben, '2022-09-10 to 2023-02-28  mentored by Mo Malik at Elm School')
    .on('2023-03-01')
    .thenStands(mo, elm, 'left', 'mentor')
    .thenSees(teachFirst, mo, { status: 'left' })
  leaving
    .when(transfersIn(ash, mo, '2023-01-15', ownDesign, mentor))
    .thenMentorsRead(ben, '2022-09-10 to 2023-02-28  mentored by Mo Malik at Elm School')
})

test('TI-4: a further school to which her training is to come does not claim it twice', () => {
  alsoAtElm
    .when(transfersIn(elm, mo, '2023-01-01', 'default', mentor))
    .refuses(transfersIn(elm, mo, '2022-12-01', 'default', mentor), 'already-at-this-school')
    .refuses(transfersIn(elm, mo, '2023-02-01', 'default', mentor), 'already-at-this-school')
})

test('TI-3: a mentor whose training is completed keeps or changes it, and stands as completed', () => {
  const done = mentored.given(completed(mo, '2022-09-04', 'mentor'))
  for (const [programme, provider] of [
    ['keep', ambition],
    ['default', teachFirst],
  ] as const)
    done
      .when(transfersIn(elm, mo, '2023-01-01', programme, mentor))
      .on('2023-01-01')
      .thenStands(mo, elm, 'completed', 'mentor')
      .thenStands(mo, oak, 'left', 'mentor')
      .thenSees(provider, mo, {
        school: elm.id,
        status: 'active',
        completion: { completedOn: '2022-09-04' },
      })
})
