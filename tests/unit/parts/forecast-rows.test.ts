import { forecastHead, forecastRows } from '../../../src/parts/forecast/forecast-rows'
import { certification, sitting } from '../features/certifications/examples'
import { in2020 } from '../support/dates'

describe('the forecast of a sitting', () => {
  test('says every date once, what can be changed later, and leaves out what is now', () => {
    const lines = forecastRows(sitting(), in2020).map(({ label, value }) => `${label} ${value}`)
    expect(lines).toEqual([
      'refundEnds 7月15日 00:00',
      'registrationCloses 7月15日 00:00',
      'exam 7月25日 周六 14:00',
      '延期与免费补考 三个月内目前没有可选的考期',
    ])
  })

  test('marks each date that waits for an announcement', () => {
    const { forecast } = sitting()
    const steps = forecast.steps.map((step) => ({ ...step, provisional: step.kind === 'exam' }))
    const later = { deferralDates: ['2020-08-29', '2020-09-26'], provisionalDates: ['2020-09-26'] }
    const of = { forecast: { ...forecast, steps, ...later }, provisional: true }
    const values = forecastRows(of, in2020).map(({ value }) => value)
    expect(values).toEqual([
      '7月15日 00:00',
      '7月15日 00:00',
      '暂定 7月25日 周六 14:00',
      '到 8月29日、暂定 9月26日',
      '暂定 10月25日（含）前的考期',
    ])
  })

  test.each([
    [true, '线上考试 · 90 分钟 · ¥600.00（示例价）'],
    [false, '线上考试 · 90 分钟 · ¥600.00'],
  ])('names the price, a demo figure (%s) as one', (demoFigures, words) => {
    const subject = certification({ priceFen: 60_000, demoFigures })
    expect(forecastHead({ certification: subject, sitting: sitting() })).toBe(words)
  })
})
