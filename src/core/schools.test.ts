import { describe, expect, test } from 'vitest'
import { day } from './calendar.ts'
import {
  isEligibleForFunding,
  isOpen,
  isOwnProgrammeOnly,
  isTakenFromRegister,
  isWithinReach,
  kindOfLink,
  knownDay,
  type RegisterFacts,
} from './schools.ts'

const communitySchool: RegisterFacts = {
  typeCode: '01',
  statusCode: '1',
  districtCode: 'E09000007',
  section41Approved: false,
}
const independentSchool = { ...communitySchool, typeCode: '11' }
const independentSpecialSchool = { ...communitySchool, typeCode: '10' }
const welshSchool = { ...communitySchool, typeCode: '30', districtCode: 'W06000015' }
const britishSchoolOverseas = { ...communitySchool, typeCode: '37', districtCode: null }
const university = { ...communitySchool, typeCode: '29' }
const closed = { statusCode: '2' }
const proposedToClose = { statusCode: '3' }
const proposedToOpen = { statusCode: '4' }

test('a school is open until it has closed, also when it is proposed to close', () => {
  expect(isOpen(communitySchool)).toBe(true)
  expect(isOpen(proposedToClose)).toBe(true)
  expect(isOpen(closed)).toBe(false)
  expect(isOpen(proposedToOpen)).toBe(false)
})

describe('within reach', () => {
  test('is a district of England, and the district that stands for none', () => {
    expect(isWithinReach({ typeCode: '01', districtCode: 'E07000012' })).toBe(true)
    expect(isWithinReach({ typeCode: '37', districtCode: '9999' })).toBe(true)
    expect(isWithinReach({ typeCode: '01', districtCode: 'W06000015' })).toBe(false)
    expect(isWithinReach({ typeCode: '11', districtCode: 'S12000036' })).toBe(false)
  })

  test('is told by the type where no district is known', () => {
    expect(isWithinReach({ typeCode: '01', districtCode: null })).toBe(true)
    expect(isWithinReach({ typeCode: '37', districtCode: null })).toBe(true)
    expect(isWithinReach({ typeCode: '25', districtCode: null })).toBe(false)
    expect(isWithinReach({ typeCode: '26', districtCode: null })).toBe(false)
    expect(isWithinReach({ typeCode: '30', districtCode: null })).toBe(false)
  })
})

describe('funding', () => {
  test('is for open state-funded schools in England', () => {
    expect(isEligibleForFunding(communitySchool)).toBe(true)
    expect(isEligibleForFunding({ ...communitySchool, ...proposedToClose })).toBe(true)
    expect(isEligibleForFunding({ ...communitySchool, ...closed })).toBe(false)
    expect(isEligibleForFunding({ ...communitySchool, ...proposedToOpen })).toBe(false)
    expect(isEligibleForFunding({ ...communitySchool, districtCode: 'W06000015' })).toBe(false)
  })

  test.each([
    ['academy converter', '34', true],
    ['academy secure 16 to 19', '57', true],
    ['further education', '18', true],
    ["children's centre", '47', true],
    ['secure unit', '24', false],
    ['higher education institution', '29', false],
    ['online provider', '49', false],
    ['other independent school', '11', false],
  ])('%s (%s): %s', (_, typeCode, eligible) => {
    expect(isEligibleForFunding({ ...communitySchool, typeCode })).toBe(eligible)
  })

  test('is also for an independent special school that is approved under section 41', () => {
    expect(isEligibleForFunding(independentSpecialSchool)).toBe(false)
    const approved = { ...independentSpecialSchool, section41Approved: true }
    expect(isEligibleForFunding(approved)).toBe(true)
    expect(isEligibleForFunding({ ...approved, ...closed })).toBe(false)
    expect(isEligibleForFunding({ ...approved, districtCode: 'W06000015' })).toBe(false)
  })
})

test('independent and overseas schools may have their own programme only, while open', () => {
  expect(isOwnProgrammeOnly(independentSchool)).toBe(true)
  expect(isOwnProgrammeOnly(independentSpecialSchool)).toBe(true)
  expect(isOwnProgrammeOnly(britishSchoolOverseas)).toBe(true)
  expect(isOwnProgrammeOnly(welshSchool)).toBe(true)
  expect(isOwnProgrammeOnly({ ...independentSchool, ...closed })).toBe(false)
  expect(isOwnProgrammeOnly({ ...independentSpecialSchool, section41Approved: true })).toBe(false)
  expect(isOwnProgrammeOnly(communitySchool)).toBe(false)
  expect(isOwnProgrammeOnly(university)).toBe(false)
})

describe('taken from the register', () => {
  test('are schools that may use the service, also when they have closed or will open', () => {
    expect(isTakenFromRegister(communitySchool)).toBe(true)
    expect(isTakenFromRegister({ ...communitySchool, ...closed })).toBe(true)
    expect(isTakenFromRegister({ ...communitySchool, ...proposedToOpen })).toBe(true)
    expect(isTakenFromRegister(independentSchool)).toBe(true)
    expect(isTakenFromRegister(britishSchoolOverseas)).toBe(true)
    expect(isTakenFromRegister({ ...university, section41Approved: true })).toBe(true)
  })

  test('are not Welsh establishments, schools elsewhere, or types that never train ECTs', () => {
    expect(isTakenFromRegister(welshSchool)).toBe(false)
    expect(isTakenFromRegister({ ...welshSchool, districtCode: 'E06000024' })).toBe(false)
    expect(isTakenFromRegister({ ...communitySchool, districtCode: 'W06000015' })).toBe(false)
    expect(isTakenFromRegister({ ...communitySchool, typeCode: '25', districtCode: null })).toBe(
      false,
    )
    expect(isTakenFromRegister(university)).toBe(false)
  })
})

test.each([
  ['Successor', 'successor'],
  ['Successor - Split School', 'successor'],
  ['Predecessor - amalgamated', 'predecessor'],
  ['Merged - change in age range', 'merge'],
  ['Sixth Form Centre Link', 'other'],
])('the link "%s" is of the kind %s', (linkType, kind) => {
  expect(kindOfLink(linkType)).toBe(kind)
})

test('the first day of 1900 stands for a day that nobody knows', () => {
  expect(knownDay(day('1900-01-01'))).toBeNull()
  expect(knownDay(day('1901-01-01'))).toBe('1901-01-01')
})
