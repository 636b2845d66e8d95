import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linkLibraries } from './binaries.ts'

test('links that an install script would have made are made, and made once', () => {
  const root = mkdtempSync(join(tmpdir(), 'manage-training-binaries-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true })
  })
  mkdirSync(join(root, 'native', 'lib'), { recursive: true })
  writeFileSync(join(root, 'native', 'lib', 'libpq.so.5.18'), 'a library')
  writeFileSync(
    join(root, 'native', 'pg-symlinks.json'),
    '[{ "source": "native/lib/libpq.so.5.18", "target": "native/lib/libpq.so.5" }]',
  )

  linkLibraries(root)
  linkLibraries(root)
  expect(readFileSync(join(root, 'native', 'lib', 'libpq.so.5'), 'utf8')).toBe('a library')
})
