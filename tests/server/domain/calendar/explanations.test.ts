import { explainExamDate, explainFollowing } from '../../../../server/src/domain/calendar/calendar'
import { calendarWith } from '../../../support/calendar'

describe('why a date is what it is', () => {
  const calendar = calendarWith()
  const now = new Date('2020-07-06T10:00:00+08:00')

  test('names the holiday and the way to the sitting', () => {
    expect(explainExamDate(calendar, '2020-06', now)).toEqual({
      rule: '当月最后一个周六；遇法定节假日提前 7 天',
      derivation: '6月最后一个周六 06-27 是端午假期，提前 7 天 → 06-20',
      afterwards: '当天两场：14:00–15:30、15:30–17:00；13:30 起入场，14:30 停止进入第一场',
    })
    expect(explainExamDate(calendar, '2020-07', now).derivation).toBe(
      '7月最后一个周六 07-25 不是法定节假日，考期不变',
    )
  })

  test('counts the working days to the result, make-up days marked', () => {
    expect(explainFollowing(calendar, '2020-09-26', now).resultFrom.derivation).toBe(
      '09-26 之后的工作日：09-27（调休上班）、09-28、09-29',
    )
  })

  test('says that an unannounced year may still move the date', () => {
    expect(explainExamDate(calendar, '2027-03', now).derivation).toContain('节假日安排尚未公布')
  })

  test("gives the operator's reason", () => {
    const overridden = calendarWith({
      overrides: [['2020-07', { examDate: '2020-07-18', reason: '场地调整' }]],
    })
    expect(explainExamDate(overridden, '2020-07', now).derivation).toBe(
      '考试机构将本月考期定为 07-18（场地调整）',
    )
  })
})
