import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { order } from '../support/candidate'
import { OPS_TOKEN, operator, RESULTS_OUT } from '../support/certified'
import { payFor } from '../support/paying'
import { examinedPeople, HEAD, importResults } from '../support/results'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

let server: BuyingServer
let ops: Api
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
  ops = operator(server)
}, START_MS)
afterAll(() => server.stop())

const importCsv = (csv: string, dryRun = false) => importResults(ops, csv, dryRun)
const examined = (count: number) => examinedPeople(server, count)

test('a published failure that was a pass becomes one, with its certificate and a word of what was wrong', async () => {
  const { people, tickets } = await examined(2)
  await importCsv(`${HEAD}\n${tickets[0]},failed,60\n${tickets[1]},absent,\n`)
  await server.advanceTo(RESULTS_OUT)
  const [first, second] = people
  if (!first || !second) throw new Error('nobody was examined')
  const options = `/v1/registrations/${second.id}/retake-options`
  const [target] = (await second.api.get<Schemas['ChangeOptions']>(options)).body.options
  await second.api.post(`/v1/registrations/${second.id}/retake`, { sittingId: target?.sittingId })
  await server.standClock('2020-07-30T10:00:00+08:00')
  const late = await importCsv(`${HEAD}\n${tickets[0]},passed,80\n${tickets[1]},passed,80\n`)
  expect(late.body).toMatchObject({ kept: false, rejected: 1, problems: [{ line: 3 }] })
  expect(late.body.problems[0]?.reason).toContain('已选定补考')

  const csv = `${HEAD}\n${tickets[0]},passed,80\n`
  const read = async () =>
    (await first.api.get<Schemas['Result']>(`/v1/registrations/${first.id}/result`)).body
  expect((await importCsv(csv, true)).body).toMatchObject({ kept: false, corrected: 1 })
  expect(await read()).toMatchObject({ outcome: 'failed', next: { kind: 'retake' } })
  expect((await importCsv(csv)).body).toMatchObject({ kept: true, corrected: 1 })
  expect((await importCsv(csv)).body).toMatchObject({ kept: true, corrected: 0 })
  const { outcome, score, next } = await read()
  expect([outcome, score]).toEqual(['passed', 80])
  const certificate = await first.api.get(`/v1/certificates/${next.certificateNumber}`)
  expect(certificate.body).toMatchObject({ status: 'valid' })
  expect(
    (await first.api.get<Schemas['ChangeOptions']>(`/v1/registrations/${first.id}/retake-options`)).body
      .allowed,
  ).toBe(false)
  await server.runJobs()
  const { items } = (await first.api.get<{ items: Schemas['Message'][] }>('/v1/messages')).body
  expect(items.slice(0, 2).map(({ title }) => title)).toEqual(['成绩已更正', '成绩已公布'])
  const trace = await server.sql(
    'select outcome, published from result_corrections where registration_id = $1',
    [first.id],
  )
  expect(trace).toEqual([{ outcome: 'failed', published: true }])
})

test('what was paid for the subject again, or is being paid for, before its failure became a pass is an operator’s matter', async () => {
  const { people, tickets } = await examined(2)
  await importCsv(`${HEAD}\n${tickets[0]},failed,60\n${tickets[1]},failed,60\n`)
  await server.advanceTo(RESULTS_OUT)
  const [first, second] = people.map(({ api }) => api)
  if (!first || !second) throw new Error('nobody was examined')
  const paid = await payFor(server, first, 'tca-architect', '2020-09')
  const unpaid = (await order(server, second, 'tca-architect', '2020-09')).body
  const csv = `${HEAD}\n${tickets[0]},passed,80\n${tickets[1]},passed,80\n`
  expect((await importCsv(csv)).body).toMatchObject({ kept: true, corrected: 2 })
  const { items } = (await ops.get<{ items: Schemas['MoneyCase'][] }>('/v1/ops/cases')).body
  const own = items.filter(({ kind }) => kind === 'passedAlready')
  expect(own.map(({ orderId }) => orderId).sort()).toEqual([paid.id, unpaid.id].sort())
  expect(own[0]).toMatchObject({ expectedFen: 60_000, resolution: null })
})
