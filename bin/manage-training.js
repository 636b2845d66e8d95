#!/usr/bin/env node
if (Number(process.versions.node.split('.')[0]) < 26) {
  process.stderr.write(
    'This needs Node 26 or later; npx manage-training finds the one it brings.\n',
  )
  process.exit(1)
}
await import('../src/cli/main.ts')
