import type { Schema } from '../../../../src/api/contract-types'
import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { orderWords } from '../../../../src/features/registration/order-words'
import { RefundStore } from '../../../../src/features/registration/refund-store'
import { refundFacts } from '../../../../src/features/registration/refund-words'
import { Resource } from '../../../../src/stores/resource'
import { in2020, why } from '../../support/dates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { order } from '../../support/orders'
import { registrationKeepers } from '../../support/registration-keepers'

const open = {
  allowed: true,
  until: '2020-08-06T10:02:00+08:00',
  amountFen: 50000,
  reason: null,
  afterwards: [],
  comparison: [],
  explanation: why,
} satisfies Schema<'Order'>['refund']
const over = {
  code: 'refund-period-over',
  text: '已超过支付后 5 天',
  rule: '支付后 5 × 24 小时内且报名截止前',
  date: '2020-08-06T10:02:00+08:00',
}
const paid = order({ status: 'paid', registrationId: 'reg-1', refund: open })

/** A backend with one paid order. */
async function bench() {
  const backend = { order: paid, answer: 'done' as 'done' | 'refused' | 'lost' }
  const { client, calls } = fakeClient({
    get: { '/orders/{id}': () => ok(backend.order) },
    post: {
      '/orders/{id}/refund': () => {
        if (backend.answer === 'lost') return offline()
        if (backend.answer === 'done') return ok({ ...paid, status: 'refunding', refund: null })
        backend.order = { ...paid, refund: { ...open, allowed: false, reason: over } }
        return refused('refund-period-over')
      },
    },
  })
  const read = () => client.get('/orders/{id}', { path: { id: paid.id } })
  const resource = new Resource<Schema<'Order'>>(read, new ServerClock())
  await resource.load()
  const { keepers, personal, read: asked } = registrationKeepers()
  const intentions = new Intentions(new MemoryStorage())
  const store = new RefundStore({ ...keepers, api: client, intentions }, resource)
  const writes = () => calls.filter(({ operation }) => operation.startsWith('POST'))
  return { backend, resource, store, writes, personal, asked }
}

test('an order that is given back shows what the backend says, not more', async () => {
  const { store, resource, personal, asked } = await bench()
  await store.refund()
  expect(resource.value?.status).toBe('refunding')
  expect([personal.entries(), asked]).toEqual([[], ['registrations', 'home']])
  expect(store.write.failure).toBeNull()
})

test('two taps ask for the money once', async () => {
  const { store, writes } = await bench()
  await Promise.all([store.refund(), store.refund()])
  expect(writes()).toHaveLength(1)
})

test('a lost answer is asked for again under the same key', async () => {
  const { backend, store, resource, writes } = await bench()
  backend.answer = 'lost'
  await store.refund()
  expect([store.write.failure?.kind, resource.value?.status, store.write.busy]).toEqual([
    'offline',
    'paid',
    false,
  ])
  backend.answer = 'done'
  await store.refund()
  expect(new Set(writes().map(({ options }) => options?.idempotencyKey)).size).toBe(1)
})

test('a refusal is shown, and the order says the rule from then on', async () => {
  const { backend, store, resource } = await bench()
  backend.answer = 'refused'
  await store.refund()
  expect(store.write.failure).toMatchObject({ code: 'refund-period-over' })
  expect(resource.value?.refund?.reason?.rule).toBe(over.rule)
})

test('before giving back it says what goes back, what does not, and until when', () => {
  expect(refundFacts(order({ discountFen: 10000 }), open, '8月6日 10:02', in2020)).toEqual([
    ['退回金额', '¥500.00'],
    ['优惠码减免', '¥100.00 不退'],
    ['申请截止', '8月6日 10:02'],
  ])
})

test('what cannot be given back says the rule and its date', () => {
  expect(refundFacts(order(), { ...open, allowed: false, reason: over }, '8月6日 10:02', in2020)).toEqual([
    ['原因', over.text],
    ['规则', over.rule],
    ['日期', '8月6日 10:02'],
  ])
})

test('a refund that was asked for reads otherwise than a payment that came too late', () => {
  expect(orderWords('refunding', true).detail).toContain('报名已结束')
  expect(orderWords('refunding').detail).toContain('没有形成报名')
  expect(orderWords('paid', true).title).toBe('报名成功')
})
