import {
  datesOf,
  monthDetail,
  monthState,
  nextMonth,
  shiftWord,
} from '../../../../src/features/certifications/calendar-dates'
import { yearFrom } from '../../../../src/features/certifications/calendar-year'
import { in2020 } from '../../support/dates'
import { calendarMonth } from './examples'

const july = calendarMonth('2020-07', '2020-07-25')
const august = calendarMonth('2020-08', '2020-08-29')

describe('the dates of a sitting', () => {
  it('are the six of the contract, closing and ticket read as they are meant', () => {
    expect(datesOf(july, in2020).map(({ title, when }) => `${title} ${when}`)).toEqual([
      '报名与延期截止 7月15日 周三 00:00',
      '准考证最迟发放 7月20日 周一 24:00',
      '考试 7月25日 周六',
      '可查成绩 7月29日 周三 起',
      '成绩通知最迟 8月1日 周六',
      '纸质证书最迟寄出 8月24日 周一',
    ])
  })

  it('each bring their own reason', () => {
    expect(datesOf(july, in2020)[0]?.explained).toEqual({
      title: '报名与延期截止 · 7月15日 周三 00:00',
      explanation: july.explanations.registrationClosesAt,
    })
  })

  it('carry the year when they fall into the next one', () => {
    const december = calendarMonth('2020-12', '2020-12-26', { paperBy: '2021-01-25' })
    expect(datesOf(december, in2020).at(-1)?.when).toBe('2021年1月25日 周一')
  })
})

describe('the next sitting', () => {
  it('is today’s on the exam day and the following one the day after', () => {
    expect(nextMonth([july, august], '2020-07-25')).toBe('2020-07')
    expect(nextMonth([july, august], '2020-07-26')).toBe('2020-08')
    expect(nextMonth([july, august], '2020-08-30')).toBeNull()
  })

  it('lies between those that are over and those to come', () => {
    const states = [july, august].map((month) => monthState(month, '2020-08', '2020-07-26'))
    expect(states).toEqual(['past', 'next'])
    expect(monthState(august, '2020-07', '2020-07-01')).toBe('later')
  })
})

describe('the closing of a month', () => {
  const closing = Date.parse('2020-07-15T00:00:00+08:00')

  it('is over at its very instant', () => {
    expect(monthDetail(july, 'next', closing - 1, in2020)).toBe('报名 7月15日 00:00 截止')
    expect(monthDetail(july, 'next', closing, in2020)).toBe('报名已于 7月15日 00:00 截止')
  })

  it('no longer matters after the exam', () => {
    expect(monthDetail(july, 'past', closing, in2020)).toBe('考试已结束')
  })
})

describe('a shifted month', () => {
  it('names the holiday that shifted it', () => {
    expect(shiftWord(july)).toBeNull()
    expect(shiftWord({ shifted: true, reason: '端午' })).toBe('端午调整')
    expect(shiftWord({ shifted: true, reason: null })).toBe('日期调整')
  })
})

describe('the year in the address', () => {
  it('counts from 2019 to 2099 and nothing else does', () => {
    expect(['2019', '2099'].map(yearFrom)).toEqual([2019, 2099])
    expect([undefined, '', '2018', '2100', '20.5', 'x'].map(yearFrom)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ])
  })
})
