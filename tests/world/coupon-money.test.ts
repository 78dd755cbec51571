import type { Api } from '../server/support/api'
import { type Order, type OrderAnswer, readyCandidate, wishFor } from '../server/support/candidate'
import { play } from '../server/support/paying'
import { type BuyingServer, startBuyingServer } from '../server/support/test-server'
import { START_MS } from '../support/server'

const NOW = '2020-07-06T10:00:00+08:00'
const CANDIDATES = 6
const ROUNDS = 40
const SUBJECTS = ['tca-architect', 'tca-developer', 'practitioner']
const CODES = [
  { code: 'MONEY-FEW', maxUses: 3, discountFen: 10_000 },
  { code: 'MONEY-HALF', maxUses: 50, discountPercent: 50 },
  { code: 'MONEY-ALL', maxUses: 50, discountFen: 999_999 },
]

/** Repeatable randomness; each candidate has a sequence of their own, so that it does not depend on who is faster. */
function randomFrom(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  // The index is within the list, which is never empty.
  return <T>(choices: readonly T[]): T => choices[Math.floor(next() * choices.length)] as T
}

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer(NOW, { RATE_LIMIT_FACTOR: '1000' })
  const valid = { validFrom: new Date('2020-01-01'), validUntil: new Date('2021-01-01') }
  await server.db
    .insertInto('coupons')
    .values(CODES.map((each) => ({ route: 'official' as const, ...valid, ...each })))
    .execute()
}, START_MS)
afterAll(() => server.stop())

type Pick = ReturnType<typeof randomFrom>

/** One thing a candidate may do to an order, whatever state it is in; refusals are as good as successes. */
async function act(pick: Pick, api: Api, known: string[]): Promise<void> {
  const id = known.length > 0 ? pick(known) : undefined
  const action = id ? pick(['order', 'pay', 'pay', 'cancel', 'refund'] as const) : 'order'
  if (action === 'order') {
    const subject = pick(SUBJECTS)
    const wish = await wishFor(server, subject, `${subject}-2020-07`)
    const couponCode = pick([undefined, ...CODES.map(({ code }) => code)])
    const placed = await api.post<OrderAnswer>('/v1/orders', { ...wish, ...(couponCode && { couponCode }) })
    if (placed.status === 201) known.push(placed.body.id)
  } else if (action === 'pay') {
    const prepared = await api.post<{ package: string } & Parameters<typeof play>[1]>(
      `/v1/orders/${id}/payment`,
    )
    const outcome = pick(['paid', 'paid', 'failed', 'cancelled'] as const)
    const callback = pick(['before', 'late', 'twice', 'never'] as const)
    if (prepared.status === 200) await play(server, prepared.body, outcome, callback)
  } else {
    await api.post(`/v1/orders/${id}/${action === 'cancel' ? 'cancellation' : 'refund'}`)
  }
}

const seats = () =>
  server.sql<{ taken: number }>(
    `select sum(taken)::int as taken from sittings where month = '2020-07' and certification_code = any($1)`,
    [SUBJECTS],
  )

async function expectTrueBooks(takenBefore: number): Promise<void> {
  const orders = await server.sql<{
    status: Order['status']
    price: number
    discount: number
    amount: number
  }>('select status, price_fen as price, discount_fen as discount, amount_fen as amount from orders')
  expect(orders.length).toBeGreaterThan(20)
  for (const { price, discount, amount } of orders) {
    expect(discount + amount).toBe(price)
    expect(amount).toBeGreaterThanOrEqual(1)
  }
  const sum = (...states: Order['status'][]) =>
    orders.filter(({ status }) => states.includes(status)).reduce((total, { amount }) => total + amount, 0)
  const [gateway] = await server.sql<{ received: number; kept: number; returned: number }>(`
    select coalesce(sum(amount_fen), 0)::int as received,
      coalesce(sum(amount_fen) filter (where state = 'SUCCESS'), 0)::int as kept,
      coalesce(sum(amount_fen) filter (where state = 'REFUND'), 0)::int as returned
    from sandbox_payments where state in ('SUCCESS', 'REFUND')`)
  expect(gateway).toEqual({
    received: sum('paid', 'refunded'),
    kept: sum('paid'),
    returned: sum('refunded'),
  })
  const live = orders.filter(({ status }) => status === 'paid' || status === 'unpaid').length
  expect(await seats()).toEqual([{ taken: takenBefore + live }])
  const uses = await server.sql<{
    code: string
    used: number
    held: number
    live: number
    max_uses: number
  }>(`
    select code, used, max_uses,
      (select count(*)::int from coupon_uses where coupon_code = code) as held,
      (select count(*)::int from orders where coupon_code = code and status in ('paid', 'unpaid')) as live
    from coupons`)
  for (const { used, held, live: holding, max_uses } of uses) {
    expect([used, held]).toEqual([holding, holding])
    expect(used).toBeLessThanOrEqual(max_uses)
  }
}

test.each([1, 20_200_725])(
  'whatever candidates do at once, price is discount plus amount, and money in is kept or returned (history %d)',
  async (seed) => {
    await server.standClock(NOW)
    const candidates = []
    for (let each = 0; each < CANDIDATES; each += 1) {
      const api = await readyCandidate(server)
      const known: string[] = []
      candidates.push({ api, known, pick: randomFrom(seed + each) })
    }
    const [before] = await server.sql<{ live: number }>(
      `select count(*)::int as live from orders where status in ('paid', 'unpaid')`,
    )
    const takenBefore = ((await seats())[0]?.taken ?? 0) - (before?.live ?? 0)
    const start = new Date(NOW).getTime()
    for (let round = 0; round < ROUNDS; round += 1) {
      await Promise.all(candidates.map(({ api, pick, known }) => act(pick, api, known)))
      if (round % 8 === 7) await server.advanceTo(new Date(start + (round + 1) * 120_000).toISOString())
    }
    await server.advanceTo('2020-07-06T16:00:00+08:00')
    await expectTrueBooks(takenBefore)
  },
  120_000,
)
