import type { Schema } from '../../../src/api/contract-types'
import type { Failure } from '../../../src/api/failure'
import { register, wayToOrder } from '../../../src/parts/register/register'
import { routes } from '../../../src/platform/routes'
import { certification } from '../support/sittings'

type Registering = NonNullable<Schema<'Certification'>['registering']>

const CODE = 'tca-architect'
const SITTING = 'tca-architect-2020-07'
const READY: Registering = { ready: true, hindrance: null }
const MISSING: Registering = { ready: false, hindrance: null }
const UNPAID: Registering = {
  ready: false,
  hindrance: {
    code: 'order-unpaid',
    title: '有待支付的订单',
    detail: '请先支付或取消',
    rule: '',
    orderId: 'ord_1',
  },
}
const subject = (registering: Registering | null) => certification({ code: CODE, registering })

test.each([
  ['a visitor', null, SITTING, '登录并报名', routes.checklist(CODE, SITTING)],
  ['who lacks something', MISSING, SITTING, '报名', routes.checklist(CODE, SITTING)],
  ['who has everything', READY, SITTING, '报名', routes.confirm(CODE, SITTING)],
  ['who has everything, while no sitting is known,', READY, null, '报名', routes.sitting(CODE)],
  ['who has an unpaid order', UNPAID, SITTING, '查看该订单', routes.order('ord_1')],
])('%s is led on by the shortest way', (_, registering, sitting, words, url) => {
  expect(wayToOrder(subject(registering), sitting)).toEqual({ words, url })
})

describe('the tap of a visitor', () => {
  const session = (failure: Failure | null) => ({ signedIn: false, signIn: jest.fn(async () => failure) })

  test.each([
    ['straight to confirming where nothing is missing', READY, routes.confirm(CODE, SITTING)],
    ['to what is missing', MISSING, routes.checklist(CODE, SITTING)],
    ['nowhere where something stands against it: nobody is asked for data first', UNPAID, null],
  ])('signs in and leads %s', async (_, registering, url) => {
    const visitor = session(null)
    expect(await register(visitor, subject(null), SITTING, async () => subject(registering))).toBe(url)
    expect(visitor.signIn).toHaveBeenCalledTimes(1)
  })

  test('that does not sign in leads to where that is asked for again', async () => {
    const readAgain = jest.fn()
    const url = await register(session({ kind: 'noLogin' }), subject(null), SITTING, readAgain)
    expect([url, readAgain.mock.calls]).toEqual([routes.checklist(CODE, SITTING), []])
  })
})
