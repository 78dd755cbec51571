import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSealingKey } from '../../../server/src/lib/sealing'

test('the key is generated once, for its owner alone; a configured key wins', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sealing-'))
  const key = loadSealingKey(undefined, directory)
  expect(loadSealingKey(undefined, directory)).toEqual(key)
  expect(statSync(join(directory, 'personal-data.key')).mode & 0o777).toBe(0o600)
  expect(loadSealingKey('01'.repeat(32), directory)).toEqual(Buffer.alloc(32, 1))
  expect(() => loadSealingKey('short', directory)).toThrow('PERSONAL_DATA_KEY')
  rmSync(directory, { recursive: true })
})
