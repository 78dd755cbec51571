import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSealingKeys } from '../../../server/src/lib/sealing'

test('the key is generated once, for its owner alone; a configured key wins, and former ones follow', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'sealing-'))
  const load = (personalDataKey?: string, formerPersonalDataKeys?: string, mayGenerate = true) =>
    loadSealingKeys({ personalDataKey, formerPersonalDataKeys, dataDir }, mayGenerate)
  expect(() => load(undefined, undefined, false)).toThrow('their key is missing')
  const keys = load()
  expect(load(undefined, undefined, false)).toEqual(keys)
  expect(statSync(join(dataDir, 'personal-data.key')).mode & 0o777).toBe(0o600)
  const former = `${'02'.repeat(32)}, ${Buffer.alloc(32, 3).toString('base64')}`
  expect(load('01'.repeat(32), former)).toEqual([1, 2, 3].map((byte) => Buffer.alloc(32, byte)))
  expect(() => load('short')).toThrow('PERSONAL_DATA_KEY')
  expect(() => load('01'.repeat(32), 'short')).toThrow('PERSONAL_DATA_KEYS_OLD')
  rmSync(dataDir, { recursive: true })
})
