import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

const ROOT = join(__dirname, '../../../..')

function judgedIn(zone: string) {
  const script = join(ROOT, 'tests/support/calendar-in-zone.ts')
  const env = { PATH: process.env.PATH, TZ: zone }
  return JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: ROOT, env, encoding: 'utf8' }),
  )
}

describe('dates are the same wherever they are computed', () => {
  const beijing = judgedIn('Asia/Shanghai')

  test.each([
    ['Etc/GMT+8', -480],
    ['Etc/GMT-13', 780],
    ['America/Los_Angeles', -420],
  ])('in %s', (zone, offsetMinutes) => {
    const elsewhere = judgedIn(zone)
    expect(elsewhere.offsetMinutes).toBe(offsetMinutes)
    expect(elsewhere).toEqual({ ...beijing, offsetMinutes })
  })

  test('registration is open one millisecond before it closes, and closed at that instant', () => {
    expect(beijing).toMatchObject({ lastMoment: true, closing: false })
  })
})
