import { expect, test } from 'vitest'
import type { Trn } from '../../core/identity.ts'
import { noTeacherRecords } from './none-configured.ts'

test('where no teacher records are configured, that is said, and not that nobody has the TRN', async () => {
  await expect(noTeacherRecords(['9900001' as Trn])).rejects.toThrow(
    'No teacher can be looked up: no service with teacher records is configured yet',
  )
})
