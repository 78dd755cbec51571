import { type HomeRegistration, nextStep } from '../../../../server/src/domain/home'
import { calendarWith } from '../../../support/calendar'

const calendar = calendarWith()
const done = { cloudAccount: true, realName: true, phone: true, email: true }
const july: HomeRegistration = {
  id: 'reg_july',
  certificationName: '云架构工程师',
  examDate: '2020-07-25',
  slot: 1,
  ticketPublished: true,
  outcome: null,
  resultPublishedAt: null,
  retakeDates: [],
}
const stepAt = (instant: string, ...registrations: HomeRegistration[]) =>
  nextStep(calendar, { order: null, registrations, certificates: [], checklist: done }, new Date(instant))

describe('what the candidate should do now', () => {
  test('pays the order before anything else', () => {
    const order = {
      id: 'ord_1',
      certificationName: '云架构工程师',
      amountFen: 60_000,
      expiresAt: '2020-07-10T08:35:00Z',
    }
    const home = { order, registrations: [july], certificates: [], checklist: done }
    expect(nextStep(calendar, home, new Date('2020-07-10T16:20:00+08:00'))).toEqual({
      kind: 'payOrder',
      title: '订单待支付',
      subtitle: '云架构工程师 · ¥600.00',
      at: '2020-07-10T16:35:00+08:00',
      atLabel: '后订单失效',
      target: { page: 'order', id: 'ord_1' },
    })
  })

  test('waits for the ticket, then opens it', () => {
    expect(stepAt('2020-07-16T09:00:00+08:00', { ...july, ticketPublished: false })).toMatchObject({
      kind: 'awaitTicket',
      at: '2020-07-21T00:00:00+08:00',
    })
    expect(stepAt('2020-07-20T10:02:00+08:00', july)).toEqual({
      kind: 'ticketReady',
      title: '准考证已发放',
      subtitle: '云架构工程师 · 7月25日 周六 14:00 开考',
      at: '2020-07-25T13:30:00+08:00',
      atLabel: '后入场',
      target: { page: 'ticket', id: 'reg_july' },
    })
  })

  test.each([
    ['2020-07-25T00:00:00.000+08:00', '后入场', '2020-07-25T13:30:00+08:00'],
    ['2020-07-25T13:29:59.999+08:00', '后入场', '2020-07-25T13:30:00+08:00'],
    ['2020-07-25T13:30:00.000+08:00', '后停止入场', '2020-07-25T14:30:00+08:00'],
    ['2020-07-25T14:29:59.999+08:00', '后停止入场', '2020-07-25T14:30:00+08:00'],
    ['2020-07-25T14:30:00.000+08:00', '后结束', '2020-07-25T15:30:00+08:00'],
  ])('on the exam day at %s counts down to what is %s', (now, atLabel, at) => {
    expect(stepAt(now, july)).toMatchObject({ kind: 'examToday', atLabel, at })
  })

  test('the second slot enters an hour and a half later', () => {
    expect(stepAt('2020-07-25T13:30:00+08:00', { ...july, slot: 2 })).toMatchObject({
      at: '2020-07-25T15:00:00+08:00',
      atLabel: '后入场',
    })
  })

  test('waits for the result, then shows it for a month', () => {
    expect(stepAt('2020-07-25T15:30:00+08:00', july)).toMatchObject({
      kind: 'awaitResult',
      at: '2020-07-29T00:00:00+08:00',
    })
    expect(stepAt('2020-07-29T00:00:00+08:00', july)).toMatchObject({ kind: 'awaitResult', at: null })
    const published = { ...july, outcome: 'passed' as const, resultPublishedAt: '2020-07-29T02:00:00Z' }
    expect(stepAt('2020-07-30T09:00:00+08:00', published)).toMatchObject({
      kind: 'resultReady',
      subtitle: '云架构工程师 · 已通过',
    })
    expect(stepAt('2020-08-28T00:00:00+08:00', published)).toBeNull()
  })

  test.each([
    ['2020-07-29T10:00:00+08:00', 'retakeBefore'],
    ['2020-09-15T23:59:59.999+08:00', 'retakeBefore'],
    ['2020-09-16T00:00:00.000+08:00', undefined],
  ])('after a failed exam counts down to the end of the retake: %s', (now, kind) => {
    const retakeDates = ['2020-08-29', '2020-09-26', '2020-10-31']
    const failed = {
      ...july,
      outcome: 'failed' as const,
      resultPublishedAt: '2020-07-29T02:00:00Z',
      retakeDates,
    }
    const step = stepAt(now, failed)
    expect(step?.kind).toBe(kind)
    if (step) expect(step).toMatchObject({ at: '2020-09-16T00:00:00+08:00', target: { page: 'retake' } })
  })

  test('the exam of today comes before the ticket of another', () => {
    const august = { ...july, id: 'reg_august', examDate: '2020-08-29' }
    expect(stepAt('2020-07-25T09:00:00+08:00', august, july)).toMatchObject({ target: { id: 'reg_july' } })
  })

  test('names what the checklist still needs', () => {
    const home = {
      order: null,
      registrations: [],
      certificates: [],
      checklist: { ...done, realName: false, email: false },
    }
    expect(nextStep(calendar, home, new Date())).toMatchObject({
      kind: 'completeChecklist',
      subtitle: '还差个人实名认证、邮箱确认',
    })
    expect(nextStep(calendar, { ...home, checklist: done }, new Date())).toBeNull()
    expect(nextStep(calendar, { ...home, checklist: null }, new Date())).toBeNull()
  })
})
