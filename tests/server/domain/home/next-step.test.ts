import { explainExamDate, explainFollowing } from '../../../../server/src/domain/calendar/calendar'
import { nextSteps } from '../../../../server/src/domain/home/home'
import type { HomeFacts, HomeRegistration } from '../../../../server/src/domain/home/steps'
import { calendarWith } from '../../../support/calendar'

const calendar = calendarWith()
const done = { cloudAccount: true, realName: true, phone: true, email: true }
const july: HomeRegistration = {
  id: 'reg_july',
  certificationName: '云架构工程师',
  examDate: '2020-07-25',
  month: '2020-07',
  slot: 1,
  ticketPublished: true,
  outcome: null,
  resultPublishedAt: null,
  resultRead: false,
  retakeDates: [],
}
const stepsOf = (home: Partial<HomeFacts>, instant: string) =>
  Array.from(
    nextSteps(
      calendar,
      { orders: [], registrations: [], certificates: [], checklist: done, ...home },
      new Date(instant),
    ),
  )
const stepAt = (instant: string, ...registrations: HomeRegistration[]) =>
  stepsOf({ registrations }, instant)[0]
const kindsOf = (home: Partial<HomeFacts>, instant: string) => stepsOf(home, instant).map(({ kind }) => kind)
const order = {
  id: 'ord_1',
  certificationName: '云架构工程师',
  amountFen: 60_000,
  expiresAt: '2020-07-10T08:35:00Z',
}
const unpaid = { ...order, expiresAt: '2020-12-31T08:35:00Z' }

describe('what the candidate should do now', () => {
  test('pays the order before the ticket is looked at', () => {
    const steps = stepsOf({ orders: [order], registrations: [july] }, '2020-07-10T16:20:00+08:00')
    expect(steps).toEqual([
      {
        kind: 'payOrder',
        title: '订单待支付',
        subtitle: '云架构工程师 · ¥600.00',
        at: '2020-07-10T16:35:00+08:00',
        atLabel: '后订单失效',
        provisional: false,
        explanation: null,
        target: { page: 'order', id: 'ord_1' },
      },
      expect.objectContaining({ kind: 'ticketReady' }),
    ])
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
      provisional: false,
      explanation: explainExamDate(calendar, '2020-07', new Date('2020-07-20T10:02:00+08:00')),
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

  test.each([
    ['2020-07-21T00:00:00+08:00', '准考证还没有发放', '原定7月20日 周一 24:00 前发放'],
    ['2020-07-30T00:00:00+08:00', '成绩还没有公布', '原定7月29日 周三起可查'],
  ])('at %s a promise that was not kept is not made again: %s', (now, title, words) => {
    const step = stepAt(now, { ...july, ticketPublished: false })
    expect(step).toMatchObject({ title, at: null, subtitle: expect.stringContaining(words) })
    expect(step?.subtitle).toContain('请联系考试服务热线')
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
      at: '2020-07-29T10:00:00+08:00',
    })
    expect(stepAt('2020-07-29T10:00:00+08:00', july)).toMatchObject({ kind: 'awaitResult', at: null })
    const published = { ...july, outcome: 'passed' as const, resultPublishedAt: '2020-07-29T02:00:00Z' }
    expect(stepAt('2020-07-30T09:00:00+08:00', published)).toMatchObject({
      kind: 'resultReady',
      subtitle: '云架构工程师 · 已通过',
    })
    expect(stepAt('2020-08-28T00:00:00+08:00', published)).toBeUndefined()
    expect(stepAt('2020-07-30T09:00:00+08:00', { ...published, resultRead: true })).toBeUndefined()
  })

  test.each([
    ['2020-07-29T10:00:00+08:00', 'retakeBefore'],
    ['2020-09-15T23:59:59.999+08:00', 'retakeBefore'],
    ['2020-09-16T00:00:00.000+08:00', undefined],
  ])('after a failed exam counts down to the end of the retake: %s', (now, kind) => {
    const retakeDates = ['2020-08-29', '2020-09-26', '2020-10-31']
    const step = stepAt(now, { ...failed, retakeDates })
    expect(step?.kind).toBe(kind)
    if (step) expect(step).toMatchObject({ at: '2020-09-16T00:00:00+08:00', target: { page: 'retake' } })
  })

  const failed = {
    ...july,
    outcome: 'failed' as const,
    resultPublishedAt: '2020-07-29T02:00:00Z',
    retakeDates: ['2020-08-29', '2020-09-26'],
  }
  const june = {
    number: 'CA2006-AAAA-AAAA',
    certificationName: '云从业者',
    issuedOn: '2020-06-03',
    expiresOn: '2022-06-02',
  }

  test('an order whose time is over asks for nothing, the older one that can still be paid does', () => {
    const orders = [order, { ...unpaid, id: 'ord_older' }]
    const ids = (instant: string) => stepsOf({ orders }, instant).map(({ target }) => target.id)
    expect(ids('2020-07-10T16:34:59+08:00')).toEqual(['ord_1'])
    expect(ids('2020-07-10T16:35:00+08:00')).toEqual(['ord_older'])
  })

  test("today's exam comes before an unpaid order, and both are shown", () => {
    expect(kindsOf({ orders: [unpaid], registrations: [july] }, '2020-07-25T13:00:00+08:00')).toEqual([
      'examToday',
      'payOrder',
    ])
  })

  test('the last day of a retake comes before an unpaid order; the day before does not', () => {
    const home = { orders: [unpaid], registrations: [failed] }
    expect(kindsOf(home, '2020-09-14T23:59:59+08:00')).toEqual(['payOrder', 'retakeBefore'])
    expect(kindsOf(home, '2020-09-15T00:00:00+08:00')).toEqual(['retakeBefore', 'payOrder'])
  })

  test('a result that was read makes way for the address of the paper certificate, until it should be posted', () => {
    const passed = { ...july, outcome: 'passed' as const, resultPublishedAt: '2020-07-29T02:00:00Z' }
    const certificates = [{ ...june, addressMissingFor: '2020-07-25', renewing: false }]
    const read = { registrations: [{ ...passed, resultRead: true }], certificates }
    expect(kindsOf({ registrations: [passed], certificates }, '2020-07-30T09:00:00+08:00')).toEqual([
      'resultReady',
      'paperAddress',
    ])
    expect(stepsOf(read, '2020-07-30T09:00:00+08:00')).toEqual([
      {
        kind: 'paperAddress',
        title: '填写纸质证书的邮寄地址',
        subtitle: '云从业者',
        at: '2020-08-25T00:00:00+08:00',
        atLabel: '后超过寄出期限',
        provisional: false,
        explanation: explainFollowing(calendar, '2020-07-25', new Date('2020-07-30T09:00:00+08:00')).paperBy,
        target: { page: 'paper', id: 'CA2006-AAAA-AAAA' },
      },
    ])
    expect(kindsOf({ ...read, orders: [unpaid] }, '2020-08-24T09:00:00+08:00')).toEqual([
      'payOrder',
      'paperAddress',
    ])
    expect(stepsOf(read, '2020-08-25T00:00:00+08:00')).toEqual([])
  })

  test('of two tasks the nearer date comes first, and both before what is only awaited', () => {
    const certificates = [{ ...june, expiresOn: '2020-08-20', addressMissingFor: null, renewing: false }]
    const waiting = { ...july, id: 'reg_august', examDate: '2020-08-29', ticketPublished: false }
    const home = { registrations: [waiting, failed], certificates, checklist: { ...done, email: false } }
    expect(kindsOf(home, '2020-08-01T09:00:00+08:00')).toEqual([
      'certificateExpiring',
      'retakeBefore',
      'awaitTicket',
      'completeChecklist',
    ])
  })

  test('the exam of today comes before the ticket of another', () => {
    const august = { ...july, id: 'reg_august', examDate: '2020-08-29' }
    expect(stepAt('2020-07-25T09:00:00+08:00', august, july)).toMatchObject({ target: { id: 'reg_july' } })
  })

  test('names what the checklist still needs', () => {
    const missing = { ...done, realName: false, email: false }
    expect(stepsOf({ checklist: missing }, '2020-07-10T09:00:00+08:00')).toMatchObject([
      { kind: 'completeChecklist', subtitle: '还差个人实名认证、邮箱确认' },
    ])
    expect(stepsOf({}, '2020-07-10T09:00:00+08:00')).toEqual([])
    expect(stepsOf({ checklist: null }, '2020-07-10T09:00:00+08:00')).toEqual([])
  })
})
