import { otherActions, primaryAction, refusalText } from '../../../../src/features/exam/registration-actions'
import { routes } from '../../../../src/platform/routes'
import { in2020 } from '../../support/dates'
import { allowed, refusedAction, registration } from '../../support/registrations'

test('once the ticket is out it stands on top, on the exam day as the guide', () => {
  const actions = [allowed('viewTicket'), refusedAction('viewResult')]
  expect(primaryAction(registration({ actions }), in2020)?.url).toBe(routes.ticket('reg-1'))
  expect(primaryAction(registration({ actions, status: 'examDay' }), in2020)?.url).toBe(
    routes.examDay('reg-1'),
  )
})

test('once the result is out it stands on top and the ticket below', () => {
  const passed = registration({
    actions: [allowed('viewTicket'), allowed('viewResult'), refusedAction('retake')],
  })
  expect(primaryAction(passed, in2020)?.url).toBe(routes.result('reg-1'))
  expect(otherActions(passed, in2020).map(({ kind }) => kind)).toEqual(['retake', 'viewTicket'])
})

test('a free retake stands on top, since it ends, and the result below', () => {
  const failed = registration({ actions: [allowed('viewTicket'), allowed('viewResult'), allowed('retake')] })
  expect(primaryAction(failed, in2020)?.url).toBe(routes.retake('reg-1'))
  expect(otherActions(failed, in2020).map(({ kind }) => kind)).toEqual(['viewResult', 'viewTicket'])
})

test('what can be done says until when and leads to its page', () => {
  const until = '2020-07-15T00:00:00+08:00'
  const [defer, refund] = otherActions(
    registration({ actions: [allowed('refund', until), allowed('defer', until)] }),
    in2020,
  )
  expect(defer).toMatchObject({
    url: routes.deferral('reg-1'),
    detail: '7月15日 00:00 前可办理，只有一次机会',
  })
  expect(refund).toMatchObject({ url: routes.order('ord-1') })
})

test('what cannot be done stays, with the rule and its date', () => {
  const reason = { text: '已过期限', rule: '离开的考期截止前申请', date: '2020-07-15T00:00:00+08:00' }
  const [defer] = otherActions(registration({ actions: [refusedAction('defer', reason)] }), in2020)
  expect(defer).not.toHaveProperty('url')
  expect(defer?.detail).toBe('已过期限（7月15日 00:00）。规则：离开的考期截止前申请')
})

test('a date that the reason already names is not said twice', () => {
  const text = '报名已于7月15日 00:00 截止'
  expect(refusalText({ code: 'x', text, rule: '规则甲', date: '2020-07-15T00:00:00+08:00' }, in2020)).toBe(
    `${text}。规则：规则甲`,
  )
})

test('a ticket that is not out yet says so on top only', () => {
  expect(otherActions(registration({ actions: [refusedAction('viewTicket')] }), in2020)).toEqual([])
  expect(primaryAction(registration({ actions: [refusedAction('viewTicket')] }), in2020)).toBeNull()
})
