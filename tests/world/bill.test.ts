import { order } from '../server/support/candidate'
import { OPS_TOKEN } from '../server/support/certified'
import { prepare } from '../server/support/paying'
import {
  buy,
  callBack,
  demoCandidate,
  openCases,
  startWechatPayServer,
  type WechatPayServer,
} from '../server/support/wechat-pay-server'
import { startCluster } from '../support/postgres/cluster'

const START_MS = 300_000
let server: WechatPayServer
beforeAll(async () => {
  server = await startWechatPayServer('2020-07-06T10:00:00+08:00', { RATE_LIMIT_FACTOR: '10000', OPS_TOKEN })
  server.books.today = () => '2020-07-06'
}, START_MS)
afterAll(() => server.stop())

const kinds = async () =>
  (await openCases(server)).map(({ kind, outTradeNo, expectedFen, actualFen }) => ({
    kind,
    outTradeNo,
    expectedFen,
    actualFen,
  }))

test(
  'every difference between the bill of a day and our orders is one case for an operator, on the next day',
  async () => {
    const { api, id } = await buy(server)
    server.books.unbilled.add(id)
    const returned = (await order(server, api, 'practitioner', '2020-07')).body
    await prepare(api, returned.id)
    await callBack(server, server.books.pay(returned.id))
    await api.post(`/v1/orders/${returned.id}/refund`)
    await callBack(server, server.books.endRefund(`${returned.id}-1`))
    server.books.unbilled.add(`${returned.id}-1`)
    const other = (await order(server, api, 'practitioner', '2020-09')).body
    await prepare(api, other.id)
    await callBack(server, server.books.pay(other.id))
    const entry = server.books.entry(other.id)
    if (!entry) throw new Error('the books do not have the order')
    entry.total = other.amountFen - 100
    server.books.foreignLines.push({ day: '2020-07-06', outTradeNo: 'SHOP-1', fen: 100 })
    server.books.billsLate = true
    await server.advanceTo('2020-07-07T09:59:00+08:00')
    await server.advanceTo('2020-07-07T10:00:00+08:00')
    expect(await kinds()).toEqual([])
    server.books.billsLate = false
    await server.advanceTo('2020-07-07T10:01:00+08:00')
    const differences = [
      { kind: 'billLacksPayment', outTradeNo: id, expectedFen: 60_000, actualFen: null },
      { kind: 'billLacksRefund', outTradeNo: returned.id, expectedFen: returned.amountFen, actualFen: null },
      {
        kind: 'amountDiffers',
        outTradeNo: other.id,
        expectedFen: other.amountFen,
        actualFen: other.amountFen - 100,
      },
      { kind: 'unknownOrder', outTradeNo: 'SHOP-1', expectedFen: null, actualFen: 100 },
    ]
    expect(await kinds()).toHaveLength(4)
    expect(await kinds()).toEqual(expect.arrayContaining(differences))
    await server.advanceTo('2020-07-09T10:01:00+08:00')
    expect(await kinds()).toHaveLength(4)
  },
  START_MS,
)

test(
  'a payment and a console’s refund that no callback told are known by the bill',
  async () => {
    server.books.today = () => '2020-07-09'
    const api = await demoCandidate(server)
    const bought = (await order(server, api, 'tca-developer', '2020-09')).body
    await prepare(api, bought.id)
    await callBack(server, server.books.pay(bought.id))
    server.books.refundInConsole(bought.id, bought.amountFen)
    // The gateway will never tell of this one: neither other lines nor later days wait for it.
    server.books.refundInConsole(bought.id, 100, 'by-another-shop')
    server.books.closedBooks.add('by-another-shop')
    await server.advanceTo('2020-07-10T10:01:00+08:00')
    expect(await kinds()).toContainEqual(
      expect.objectContaining({ kind: 'refundOutside', outTradeNo: bought.id }),
    )
    expect(await kinds()).toContainEqual(
      expect.objectContaining({ kind: 'refundOutside', outTradeNo: bought.id, actualFen: 100 }),
    )
  },
  START_MS,
)

test(
  'days whose bills were never fetched make no case, and those after them are judged as before',
  async () => {
    const found = await kinds()
    const api = await demoCandidate(server)
    const pay = async (code: string, month: string) => {
      const { id } = (await order(server, api, code, month)).body
      await prepare(api, id)
      await callBack(server, server.books.pay(id))
      return id
    }
    server.books.today = () => '2020-07-10'
    await pay('tca-sysops', '2020-12')
    const given = await pay('big-data', '2020-10-11')
    await api.post(`/v1/orders/${given}/refund`)
    await callBack(server, server.books.endRefund(`${given}-1`))
    await server.standClock('2020-09-30T10:00:00+08:00')
    server.books.today = () => '2020-09-30'
    const lacking = await pay('machine-learning', '2020-11-15')
    server.books.unbilled.add(lacking)
    await server.advanceTo('2020-10-01T10:01:00+08:00')
    expect(
      (await kinds()).filter(({ outTradeNo }) => !found.some((each) => each.outTradeNo === outTradeNo)),
    ).toEqual([expect.objectContaining({ kind: 'billLacksPayment', outTradeNo: lacking })])
  },
  START_MS,
)

test(
  'a line that the gateway says nothing of keeps no other waiting, and the operator sees the bill open',
  async () => {
    server.books.today = () => '2020-10-01'
    const api = await demoCandidate(server)
    const place = async (code: string, date: string) => {
      const { id } = (await order(server, api, code, date)).body
      await prepare(api, id)
      return id
    }
    const unsaid = await place('big-data', '2020-12-13')
    server.books.pay(unsaid)
    server.books.silent.add(unsaid)
    const given = await place('tdsql-delivery', '2020-11-08')
    await callBack(server, server.books.pay(given))
    server.books.refundInConsole(given, server.books.entry(given)?.total ?? 0)
    const behind = async () => {
      const answer = await fetch(`${server.url}/metrics`, {
        headers: { authorization: `Bearer ${OPS_TOKEN}` },
      })
      return /^payment_bill_days_behind (\d+)$/m.exec(await answer.text())?.[1]
    }
    const status = async () =>
      (await server.sql<{ status: string }>('select status from orders where id = $1', [unsaid]))[0]?.status
    await server.advanceTo('2020-10-02T10:01:00+08:00')
    expect(await kinds()).toContainEqual(
      expect.objectContaining({ kind: 'refundOutside', outTradeNo: given }),
    )
    expect([await behind(), await status()]).toEqual(['1', 'unpaid'])
    server.books.silent.clear()
    await server.advanceTo('2020-10-02T10:02:00+08:00')
    expect(await status()).toBe('paid')
  },
  START_MS,
)

test(
  'the first bill of all is asked for again, too, where a line of it could not be compared',
  async () => {
    const fresh = await startWechatPayServer('2020-07-06T10:00:00+08:00', {
      RATE_LIMIT_FACTOR: '10000',
      OPS_TOKEN,
    })
    fresh.books.today = () => '2020-07-06'
    const { id } = (await order(fresh, await demoCandidate(fresh), 'tca-architect', '2020-08')).body
    const api = await demoCandidate(fresh)
    await prepare(api, id)
    fresh.books.pay(id)
    fresh.books.silent.add(id)
    const kept = async () =>
      (await fresh.sql<{ date: string }>('select date::text from bills order by date')).map(
        ({ date }) => date,
      )
    await fresh.advanceTo('2020-07-08T10:01:00+08:00')
    expect(await kept()).toEqual([])
    fresh.books.silent.clear()
    await fresh.advanceTo('2020-07-08T10:02:00+08:00')
    expect(await kept()).toEqual(['2020-07-06', '2020-07-07'])
    await fresh.stop()
  },
  START_MS,
)

test(
  'a backend that was dark for 25 hours is right again with its first sweep',
  async () => {
    const cluster = await startCluster()
    const env = { DATABASE_URL: cluster.url, RATE_LIMIT_FACTOR: '10000', OPS_TOKEN }
    // The platform's books are this one's; it runs no jobs.
    const outside = await startWechatPayServer('2020-07-06T10:00:00+08:00', env)
    outside.books.today = () => '2020-07-06'
    const api = await demoCandidate(outside)
    const paid = (await order(outside, api, 'tca-architect', '2020-08')).body
    await prepare(api, paid.id)
    const given = (await order(outside, api, 'practitioner', '2020-08')).body
    await prepare(api, given.id)
    await callBack(outside, outside.books.pay(given.id))
    await api.post(`/v1/orders/${given.id}/refund`)
    const unpaid = (await order(outside, api, 'tca-sysops', '2020-09')).body
    // Dark from here on: one pays, the bank returns the other's money, and every callback is lost.
    outside.books.pay(paid.id)
    outside.books.endRefund(`${given.id}-1`)
    const again = await startWechatPayServer('2020-07-07T11:00:00+08:00', {
      ...env,
      WECHAT_PAY_BASE_URL: outside.pay.url,
    })
    try {
      await again.work()
      const rows = await again.sql<{ id: string; status: string }>('select id, status from orders')
      expect(new Map(rows.map(({ id, status }) => [id, status]))).toEqual(
        new Map([
          [paid.id, 'paid'],
          [given.id, 'refunded'],
          [unpaid.id, 'expired'],
        ]),
      )
      const told = await again.sql<{ cause: string }>(
        "select cause from notices where cause like 'registered:%' or cause like 'refundPaid:%'",
      )
      expect(told).toHaveLength(3)
      expect(await openCases(again)).toEqual([])
    } finally {
      await again.stop()
      await outside.stop()
      await cluster.remove()
    }
  },
  START_MS,
)
