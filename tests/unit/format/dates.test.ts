import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** −08:00 and −07:00, +13:00 and +12:00, and Beijing itself. */
const ZONES = ['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Shanghai']

test.each(ZONES)('on a phone in %s every date is a date of Beijing', (zone) => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', path.join(__dirname, 'print-dates.ts')],
    { encoding: 'utf8', env: { ...process.env, TZ: zone } },
  )
  expect(stderr).toBe('')
  expect(JSON.parse(stdout)).toEqual({
    aDate: '7月25日 周六',
    aDateAndTime: '7月25日 周六 14:00',
    aDay: '7月25日',
    aLongDate: '2020年6月20日 周六',
    aMonth: '8月',
    aStamp: '7月20日 10:02',
    aTime: '14:00',
    closing: '7月15日 周三 00:00',
    aMillisecondBeforeClosing: '7月14日 周二 23:59',
    endOfDay: '7月20日 周一 24:00',
    day: '7月29日',
    minute: '7月25日 14:00',
    newYear: '2021年1月1日 周五',
  })
})
