import {
  DEVICE_CHECKS,
  NOTHING_CHECKED,
  type Readiness,
  readinessOf,
  readinessText,
  withCheck,
} from '../../../../src/features/exam/device-checks'
import { in2020 } from '../../support/dates'

const JULY_18 = Date.parse('2020-07-18T20:00:00+08:00')
const JULY_24 = Date.parse('2020-07-24T20:00:00+08:00')
const kinds = DEVICE_CHECKS.map(({ kind }) => kind)

/** Everything ticked in this order at one time. */
const allAt = (now: number, order = kinds): Readiness =>
  order.reduce<Readiness>((record, kind) => withCheck(record, kind, true, now), NOTHING_CHECKED)

test('the checks are those that an online exam needs', () => {
  expect(kinds).toEqual(['system', 'browser', 'camera', 'microphone', 'bandwidth', 'room', 'identity'])
  expect(DEVICE_CHECKS.find(({ kind }) => kind === 'bandwidth')?.need).toContain('1 MB/s')
})

test('the last tick dates the record, in whatever order they come', () => {
  const almost = withCheck(allAt(JULY_18), 'room', false, JULY_18)
  expect(almost.completedAt).toBeNull()
  expect(withCheck(almost, 'room', true, JULY_24).completedAt).toBe(JULY_24)
  expect(allAt(JULY_18, kinds.toReversed())).toEqual(allAt(JULY_18))
})

test('ticking what is ticked does not move the date', () => {
  expect(withCheck(allAt(JULY_18), 'camera', true, JULY_24).completedAt).toBe(JULY_18)
})

test('the record says its date in Beijing time, or how much is left', () => {
  expect(readinessText(allAt(JULY_18), in2020)).toBe('设备检查于 7月18日完成')
  expect(readinessText(withCheck(NOTHING_CHECKED, 'camera', true, JULY_18), in2020)).toBe(
    '已检查 1 项，共 7 项',
  )
  expect(readinessText(NOTHING_CHECKED, in2020)).toContain('考前逐项检查')
})

test('a damaged record counts as nothing checked, an older one keeps what is still asked for', () => {
  for (const damaged of [undefined, null, 'yes', {}, { done: 'camera' }])
    expect(readinessOf(damaged)).toEqual(NOTHING_CHECKED)
  const older = { done: ['camera', 'printer'], completedAt: JULY_18 }
  expect(readinessOf(older)).toEqual({ done: ['camera'], completedAt: null })
})
