import { beforeEach, describe, expect, test } from 'vitest'
import { standingClock } from '../../src/clock.ts'
import type { Instant } from '../../src/core/calendar.ts'
import { newId } from '../../src/ids.ts'
import { importEstablishments } from '../../src/operations/import-establishments.ts'
import { loadReferenceData } from '../../src/operations/load-reference-data.ts'
import { wordsOfFault } from '../../src/operations/school-register/file-fault.ts'
import type { RegisterFile } from '../../src/operations/school-register/register-file.ts'
import type { ImportOptions } from '../../src/operations/school-register/run-import.ts'
import { lastImportRuns, refusedLinesOf } from '../../src/store/read/import-runs.ts'
import { factsOfSchool, schoolByUrn } from '../../src/store/read/schools.ts'
import { freshDatabase, type FreshDatabase } from '../database/fresh-database.ts'
import {
  altered,
  establishments,
  establishmentsOf,
  fileOf,
  fullHeader,
  gzipped,
  links,
  type Differing,
} from './register-samples.ts'

let database: FreshDatabase
const clock = standingClock('2025-07-17T09:00:00.000Z' as Instant)

beforeEach(async () => {
  database = await freshDatabase()
  await loadReferenceData(database)
  clock.set('2025-07-17T09:00:00.000Z' as Instant)
})

async function imported(file: RegisterFile, options: ImportOptions = {}) {
  const done = await importEstablishments(file, { database, clock, newId }, options)
  if (!done.ok) throw new Error(wordsOfFault(done.refusal))
  return done.value
}

async function refusal(file: RegisterFile) {
  const done = await importEstablishments(file, { database, clock, newId })
  return done.ok ? null : wordsOfFault(done.refusal)
}

const found = async (urn: string) => schoolByUrn(database, urn)

/** Whether a school is open, eligible for funding, for its own programme only. */
async function may(urn: string) {
  const school = await found(urn)
  return school && [school.open, school.eligibleForFunding, school.ownProgrammeOnly]
}

const textOf = (file: RegisterFile) => Buffer.from(file.bytes).toString('latin1')

describe('the forms in which the register writes', () => {
  test('quoted, in Windows-1252, with dashes in days', async () => {
    await imported(
      establishments({
        EstablishmentName: 'St Mary’s – élan',
        'EstablishmentStatus (code)': '2',
        'EstablishmentStatus (name)': 'Closed',
        OpenDate: '01-01-1900',
        CloseDate: '31-08-2021',
      }),
    )
    expect(await found('100000')).toMatchObject({
      name: 'St Mary’s – élan',
      open: false,
      openedOn: null,
      closedOn: '2021-08-31',
      town: 'London',
      postcode: 'NW1 1AA',
      localAuthorityCode: '202',
    })
  })

  test('unquoted, with slashes in days, and as a gzip archive', async () => {
    await imported(
      gzipped(
        fileOf([
          fullHeader.join(','),
          '100001,202,Camden,,Birch School,1,,1,,31/12/1999,,2,,,,,,,,E09000007,',
        ]),
      ),
    )
    expect(await found('100001')).toMatchObject({
      name: 'Birch School',
      typeCode: '01',
      openedOn: '1999-12-31',
      town: null,
      eligibleForFunding: true,
    })
  })

  test.each([
    ['with a byte order mark', '\uFEFF'],
    ['without', ''],
  ])('in UTF-8 %s', async (_, mark) => {
    const file = altered(establishments({ EstablishmentName: 'NAME' }), bytes =>
      Buffer.from(mark + Buffer.from(bytes).toString('latin1').replace('NAME', 'Ysgol Tŷ’r Élan')),
    )
    await imported(file)
    expect(await found('100000')).toMatchObject({ name: 'Ysgol Tŷ’r Élan' })
  })

  test('of state-funded schools: names for codes, and no word on districts or closing', async () => {
    const stateFunded = [
      ...(['URN', 'LA (code)', 'LA (name)', 'EstablishmentName'] as const),
      ...(['TypeOfEstablishment (name)', 'EstablishmentStatus (name)', 'OpenDate'] as const),
      ...(['PhaseOfEducation (name)', 'Street', 'Locality', 'Town', 'Postcode'] as const),
    ]
    const closing: Differing = { 'EstablishmentStatus (name)': 'Open, but proposed to close' }
    await imported(establishments({ MainEmail: 'office@ashfield.example' }))
    const again = await imported(establishmentsOf(stateFunded, {}, { ...closing, URN: '100001' }))
    expect(again).toMatchObject({ rowsWritten: 1, rowsUnchanged: 1 })
    expect(await found('100001')).toMatchObject({ open: true, eligibleForFunding: true })
  })
})

describe('which schools are taken', () => {
  test('those that may use the service, each with what it may do', async () => {
    const report = await imported(
      establishments(
        { URN: '100001' },
        { URN: '100002', 'TypeOfEstablishment (code)': '11' },
        {
          URN: '100003',
          'TypeOfEstablishment (code)': '10',
          'Section41Approved (name)': 'Approved',
        },
        { URN: '100004', 'EstablishmentStatus (code)': '2' },
        { URN: '100005', 'TypeOfEstablishment (code)': '30' },
        { URN: '100006', 'TypeOfEstablishment (code)': '29' },
      ),
    )
    expect(report).toMatchObject({ rowsWritten: 4, rowsPassedOver: 2, rowsRefused: 0 })
    expect(await may('100001')).toEqual([true, true, false])
    expect(await may('100002')).toEqual([true, false, true])
    expect(await may('100003')).toEqual([true, true, false])
    expect(await may('100004')).toEqual([false, false, false])
    expect(await may('100005')).toBeNull()
    expect(await may('100006')).toBeNull()
  })
})

describe('run again', () => {
  test('nothing changes', async () => {
    const file = establishments({ URN: '100001' }, { URN: '100002' })
    expect(await imported(file)).toMatchObject({ rowsWritten: 2, rowsUnchanged: 0 })
    clock.set('2025-07-18T09:00:00.000Z' as Instant)
    expect(await imported(file)).toMatchObject({ rowsWritten: 0, rowsUnchanged: 2 })
  })

  test('a school that changed has its new facts from that day, and keeps its id', async () => {
    await imported(establishments({}))
    const before = await found('100000')
    clock.set('2025-09-02T09:00:00.000Z' as Instant)
    await imported(establishments({ EstablishmentName: 'Ashfield Academy' }))
    await imported(
      establishments({
        EstablishmentName: 'Ashfield Free School',
        'EstablishmentStatus (code)': '2',
      }),
    )
    const after = await found('100000')
    expect(after?.id).toBe(before?.id)
    expect(after && (await factsOfSchool(database, after.id))).toEqual([
      {
        from: null,
        until: '2025-09-02',
        urn: '100000',
        name: 'Ashfield Primary School',
        open: true,
        eligibleForFunding: true,
      },
      {
        from: '2025-09-02',
        until: null,
        urn: '100000',
        name: 'Ashfield Free School',
        open: false,
        eligibleForFunding: false,
      },
    ])
  })

  test('a school that is no longer of a type we take is followed, not forgotten', async () => {
    await imported(establishments({}))
    await imported(establishments({ 'TypeOfEstablishment (code)': '29' }))
    expect(await found('100000')).toMatchObject({ typeCode: '29', eligibleForFunding: false })
  })
})

test('a bad row is left out by its line and reason, and the rest goes in', async () => {
  const good = establishments({ URN: '100001' }, { URN: '1' }, { URN: '100001' })
  const bad = establishments(
    { EstablishmentName: '' },
    { 'TypeOfEstablishment (code)': '99' },
    { 'EstablishmentStatus (code)': '9' },
    { OpenDate: '31-02-2020' },
    { CloseDate: 'soon' },
    { EstablishmentName: 'A\0B' },
  )
  const lines = [
    ...textOf(good).split('\r\n'),
    ...textOf(bad).split('\r\n').slice(1),
    '100003,"two columns"',
    '100004,"Ash"field",""',
    ...textOf(establishments({ URN: '100005', Street: 'Over\r\ntwo lines' }))
      .split('\r\n')
      .slice(1),
    '',
    ...textOf(establishments({ URN: '100006', 'PhaseOfEducation (code)': '99' }))
      .split('\r\n')
      .slice(1),
    ...textOf(establishments({ URN: '100007' }))
      .split('\r\n')
      .slice(1),
  ]
  const report = await imported(fileOf(lines))
  const refused = [
    { line: 3, reason: 'URN "1" is not five or six digits.' },
    { line: 4, reason: 'URN 100001 is also in line 2.' },
    { line: 5, reason: 'EstablishmentName is empty.' },
    { line: 6, reason: 'TypeOfEstablishment "99" is not known.' },
    { line: 7, reason: 'EstablishmentStatus "9" is not known.' },
    { line: 8, reason: 'OpenDate "31-02-2020" is not a day.' },
    { line: 9, reason: 'CloseDate "soon" is not a day.' },
    { line: 10, reason: 'It has a character of no meaning.' },
    { line: 11, reason: 'It has 2 columns, but the first line has 21.' },
    { line: 12, reason: 'Its quotation marks do not match.' },
    { line: 16, reason: 'PhaseOfEducation "99" is not known.' },
  ]
  expect(report.refused).toEqual(refused)
  expect(report).toMatchObject({ rowsInFile: 14, rowsDone: 14, rowsWritten: 3, rowsRefused: 11 })
  expect(await refusedLinesOf(database, report.id)).toEqual(refused)
  expect(await found('100005')).toMatchObject({ open: true })
  expect(await found('100007')).toMatchObject({ open: true })
})

describe('a file that is not sound is refused whole, by name', () => {
  const good = establishments({ URN: '100001' }, { URN: '100002' })

  test.each([
    ['cut within a quotation', altered(good, cutBy(4)), 'The file is cut off in line 3.'],
    ['cut between two columns', altered(good, cutBy(80)), 'The file is cut off in line 3.'],
    [
      'a gzip archive that is cut',
      altered(gzipped(good), cutBy(30)),
      'The file is a gzip archive that is cut off or damaged.',
    ],
    [
      'a zip archive',
      altered(good, () => Buffer.from('PK\u0003\u0004rest')),
      'The file is a zip archive: unpack it and import the file inside.',
    ],
    ['an empty file', fileOf([]), 'The file has no rows.'],
    ['a header with no rows', establishments(), 'The file has no rows.'],
    [
      'links',
      links('100001,100002,"Successor",""'),
      'The file is a list of links between establishments.',
    ],
    [
      'lacking columns',
      establishmentsOf(
        fullHeader.filter(column => !/^(Town|Establish.*Status.*)/.test(column)),
        {},
      ),
      'The file lacks EstablishmentStatus (code) or EstablishmentStatus (name), Town.',
    ],
    [
      'repeating columns',
      establishmentsOf([...fullHeader, 'Town'], {}),
      'The file has more than one Town.',
    ],
  ])('%s', async (_, file, words) => {
    expect(await refusal(file)).toBe(words)
    expect(await found('100001')).toBeNull()
    const [run] = await lastImportRuns(database, 1)
    expect(run).toMatchObject({ outcome: 'refused', fault: words, rowsWritten: 0 })
  })
})

function cutBy(bytes: number) {
  return (all: Uint8Array) => all.subarray(0, -bytes)
}

test('without the reference lists nothing can be compared', async () => {
  database = await freshDatabase()
  expect(await refusal(establishments({}))).toBe(
    'There are no establishment types to compare with: load the reference data first.',
  )
})

describe('a run', () => {
  const five = establishments(
    ...['100001', '100002', '100003', '100004', '100005'].map(URN => ({ URN })),
  )

  test('says how far it is, and can be looked up', async () => {
    const steps: string[] = []
    const report = await imported(five, {
      rowsInBatch: 2,
      onProgress: ({ rowsDone, rowsInFile, perSecond }) => {
        steps.push(`${rowsDone} of ${rowsInFile}, ${perSecond} a second`)
        clock.set(clock.now().replace(/:(\d\d)\./, ':02.') as Instant)
      },
    })
    expect(steps).toEqual([
      '0 of 5, null a second',
      '2 of 5, 1 a second',
      '4 of 5, 2 a second',
      '5 of 5, 3 a second',
    ])
    expect(await lastImportRuns(database, 5)).toEqual([
      {
        id: report.id,
        fileKind: 'establishments',
        fileName: 'sample.csv',
        fileDigest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
        outcome: 'completed',
        fault: null,
        startedAt: '2025-07-17T09:00:00.000Z',
        endedAt: '2025-07-17T09:00:02.000Z',
        rowsInFile: 5,
        rowsDone: 5,
        rowsWritten: 5,
        rowsUnchanged: 0,
        rowsPassedOver: 0,
        rowsRefused: 0,
      },
    ])
  })

  test('that is stopped keeps what is done, and the next goes on', async () => {
    const stop = new AbortController()
    const stopped = await imported(five, {
      rowsInBatch: 2,
      signal: stop.signal,
      onProgress: ({ rowsDone }) => {
        if (rowsDone === 2) stop.abort()
      },
    })
    expect(stopped).toMatchObject({ outcome: 'interrupted', rowsDone: 2, rowsWritten: 2 })
    expect(await imported(five)).toMatchObject({ rowsWritten: 3, rowsUnchanged: 2 })
    const runs = await lastImportRuns(database, 5)
    expect(runs.map(({ outcome }) => outcome)).toEqual(['completed', 'interrupted'])
  })
})
