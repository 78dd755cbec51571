import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newId, newOrderNumber, newShortCode, normalizeShortCode } from '../../../server/src/domain/ids'
import { Sealer } from '../../../server/src/domain/sealing'
import { loadSealingKey } from '../../../server/src/domain/sealing-key'

const sealer = new Sealer(Buffer.alloc(32, 1))

test('sealed personal data opens again, and looks different every time', () => {
  const sealed = sealer.seal('李雷', 'holder-name')
  expect(sealer.open(sealed, 'holder-name')).toBe('李雷')
  expect(sealer.seal('李雷', 'holder-name')).not.toBe(sealed)
})

test('sealed data does not open in another column, with another key, or altered', () => {
  const sealed = sealer.seal('13812340001', 'phone')
  expect(() => sealer.open(sealed, 'id-number')).toThrow()
  expect(() => new Sealer(Buffer.alloc(32, 2)).open(sealed, 'phone')).toThrow()
  const last = sealed.endsWith('A') ? 'B' : 'A'
  expect(() => sealer.open(`${sealed.slice(0, -2)}${last}${sealed.slice(-1)}`, 'phone')).toThrow()
})

test('a fingerprint finds an equal account and depends on the key', () => {
  expect(sealer.fingerprint('100012345678', 'account')).toBe(sealer.fingerprint('100012345678', 'account'))
  const other = new Sealer(Buffer.alloc(32, 2))
  expect(other.fingerprint('100012345678', 'account')).not.toBe(sealer.fingerprint('100012345678', 'account'))
})

test('the key is generated once, for its owner alone; a configured key wins', () => {
  const directory = mkdtempSync(join(tmpdir(), 'sealing-'))
  const key = loadSealingKey(undefined, directory)
  expect(loadSealingKey(undefined, directory)).toEqual(key)
  expect(statSync(join(directory, 'personal-data.key')).mode & 0o777).toBe(0o600)
  expect(loadSealingKey('01'.repeat(32), directory)).toEqual(Buffer.alloc(32, 1))
  expect(() => loadSealingKey('short', directory)).toThrow('PERSONAL_DATA_KEY')
  rmSync(directory, { recursive: true })
})

test('ids, order numbers and short codes have their fixed forms', () => {
  expect(newId('ord')).toMatch(/^ord_[A-Za-z0-9]{22}$/)
  expect(newOrderNumber()).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(newShortCode()).toMatch(/^[2-9A-Z]{6}$/)
  expect(newOrderNumber() + newShortCode()).not.toMatch(/[01BILOSZ]/)
})

test('a short code is understood as people type it', () => {
  expect(normalizeShortCode(' k7m-29q ')).toBe('K7M29Q')
  expect(normalizeShortCode('K7M29')).toBeUndefined()
  expect(normalizeShortCode('K7M290')).toBeUndefined()
})
