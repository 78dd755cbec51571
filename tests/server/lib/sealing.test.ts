import { Sealer } from '../../../server/src/lib/sealing'

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
  const other = sealed.at(-2) === 'A' ? 'B' : 'A'
  expect(() => sealer.open(`${sealed.slice(0, -2)}${other}${sealed.slice(-1)}`, 'phone')).toThrow()
})

test('a former key opens what it has sealed, and the present one seals', () => {
  const sealed = sealer.seal('李雷', 'name')
  const [next, former] = [Buffer.alloc(32, 2), Buffer.alloc(32, 1)]
  const both = new Sealer(next, [former])
  expect(both.open(sealed, 'name')).toBe('李雷')
  expect(both.open(sealed.replace(/^v2\.\w+/, 'v1'), 'name')).toBe('李雷')
  expect(new Sealer(next).open(both.seal('李雷', 'name'), 'name')).toBe('李雷')
  expect(() => new Sealer(next).open(sealed, 'name')).toThrow(sealer.keyId)
})

test('a fingerprint finds an equal account and depends on the key', () => {
  expect(sealer.fingerprint('100012345678', 'account')).toBe(sealer.fingerprint('100012345678', 'account'))
  const other = new Sealer(Buffer.alloc(32, 2))
  expect(other.fingerprint('100012345678', 'account')).not.toBe(sealer.fingerprint('100012345678', 'account'))
})
