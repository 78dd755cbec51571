import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import type { Api } from '../support/api'
import { OPS_TOKEN, operator, RESULTS_OUT, registered } from '../support/certified'
import { CSV, examinedPeople, HEAD, importResults } from '../support/results'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']
type Report = Schemas['ImportReport']

let server: BuyingServer
let ops: Api
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00', { OPS_TOKEN, RATE_LIMIT_FACTOR: '100' })
  ops = operator(server)
}, START_MS)
afterAll(() => server.stop())

const importCsv = <T = Report>(csv: string, dryRun = false, api = ops) => importResults<T>(api, csv, dryRun)
const examined = (count: number) => examinedPeople(server, count)
const kept = async (ids: string[]) =>
  (await server.sql('select 1 from results where registration_id = any($1)', [ids])).length

test('results come in, are published on their day, and whoever passed is certified', async () => {
  const { people, tickets } = await examined(3)
  const csv = [
    `${HEAD},架构设计原则,"计算与存储选型"`,
    `${tickets[0]},passed,88,90,86`,
    `${tickets[1]},failed,61,55,`,
    `${tickets[2]},absent,,,`,
  ].join('\r\n')
  const trial = await importCsv(csv, true)
  expect(trial.body).toEqual({
    dryRun: true,
    kept: false,
    lines: 3,
    accepted: 3,
    rejected: 0,
    corrected: 0,
    problems: [],
  })
  expect(await kept(people.map(({ id }) => id))).toBe(0)
  const { status, body } = await importCsv(csv)
  expect({ status, body }).toEqual({
    status: 200,
    body: { dryRun: false, kept: true, lines: 3, accepted: 3, rejected: 0, corrected: 0, problems: [] },
  })
  const results = () =>
    Promise.all(people.map(({ api, id }) => api.get<Schemas['Result']>(`/v1/registrations/${id}/result`)))
  expect((await results()).map((answer) => answer.status)).toEqual([409, 409, 409])
  await server.advanceTo(RESULTS_OUT)
  const [passed, failed, absent] = (await results()).map((answer) => answer.body)
  expect(passed).toMatchObject({
    score: 88,
    sections: [
      { title: '架构设计原则', percent: 90 },
      { title: '计算与存储选型', percent: 86 },
    ],
    next: { kind: 'certificate' },
  })
  expect(failed).toMatchObject({ outcome: 'failed', score: 61, next: { kind: 'retake' } })
  expect(absent).toMatchObject({ outcome: 'absent', score: null, sections: [] })
})

test('one wrong line keeps the whole file out, and every wrong line is named', async () => {
  const { people, tickets } = await examined(3)
  const csv = [
    HEAD,
    `${tickets[0]},passed,88`,
    `${tickets[1]},passed,12`,
    '2020 0725 9999,passed,88',
    `${tickets[0]},failed,10`,
    `${tickets[2]},passed,101`,
    `${tickets[2]},absent`,
  ].join('\n')
  const { body } = await importCsv(csv)
  expect(body).toMatchObject({ kept: false, lines: 6, accepted: 1, rejected: 5 })
  expect(body.problems.map(({ line }) => line)).toEqual([3, 4, 5, 6, 7])
  expect(body.problems[2]?.reason).toContain('第 2 行重复')
  expect(await kept(people.map(({ id }) => id))).toBe(0)
})

test('a correction replaces a result, after its publication in all but the outcome, and leaves a trace', async () => {
  const { people, tickets } = await examined(1)
  await importCsv(`${HEAD}\n${tickets[0]},failed,60\n`)
  expect((await importCsv(`${HEAD}\n${tickets[0]},passed,71\n`)).body.kept).toBe(true)
  await server.advanceTo(RESULTS_OUT)
  const result = await people[0]?.api.get<Schemas['Result']>(`/v1/registrations/${people[0].id}/result`)
  expect(result?.body).toMatchObject({ outcome: 'passed', score: 71 })
  const late = await importCsv(`${HEAD}\n${tickets[0]},failed,60\n`)
  expect(late.body).toMatchObject({ kept: false, problems: [{ line: 2 }] })
  expect(late.body.problems[0]?.reason).toContain('已按“已通过”公布')

  const again = `${HEAD},网络设计\n${tickets[0]},passed,91,88\n`
  expect((await importCsv(again, true)).body).toMatchObject({ kept: false, corrected: 1 })
  expect((await importCsv(again)).body).toMatchObject({ kept: true, corrected: 1 })
  // The same file once more is no correction.
  expect((await importCsv(again)).body).toMatchObject({ kept: true, corrected: 0 })
  const corrected = await people[0]?.api.get<Schemas['Result']>(`/v1/registrations/${people[0].id}/result`)
  expect(corrected?.body).toMatchObject({ score: 91, sections: [{ title: '网络设计', percent: 88 }] })
  const trace = await server.sql(
    'select outcome, score, published from result_corrections where registration_id = $1 order by replaced_at',
    [people[0]?.id],
  )
  expect(trace).toEqual([
    { outcome: 'failed', score: 60, published: false },
    { outcome: 'passed', score: 71, published: true },
  ])
})

/** 计算与存储选型 and 备注 in GBK, between what every encoding has. */
const gbk = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Uint8Array.from(part))))
const REMARK_IN_GBK = [0xb1, 0xb8, 0xd7, 0xa2]

test('a file saved as GBK or UTF-16 is refused before anything is kept, with how to save it', async () => {
  const { people, tickets } = await examined(1)
  const text = `${HEAD},网络设计\n${tickets[0]},passed,88,90\n`
  for (const bytes of [
    gbk(`${HEAD},`, REMARK_IN_GBK, `\n${tickets[0]},passed,88,90\n`),
    Buffer.from(`\ufeff${text}`, 'utf16le'),
  ]) {
    const response = await fetch(`${server.url}/v1/ops/results/import`, {
      method: 'POST',
      headers: { ...CSV.headers, authorization: `Bearer ${OPS_TOKEN}` },
      body: new Blob([Uint8Array.from(bytes)]),
    })
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toMatch(/不是 UTF-8 编码，请.*另存为 CSV UTF-8/)
  }
  expect(await kept(people.map(({ id }) => id))).toBe(0)
  expect((await importCsv(`\ufeff${text}`)).body).toMatchObject({ kept: true })
})

test('a column that is no section is refused, one of another subject only where it is filled', async () => {
  const { tickets } = await examined(1)
  const remarked = await importCsv<Schemas['Problem']>(`${HEAD},备注\n${tickets[0]},passed,88,补录\n`)
  expect(remarked).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
  expect(remarked.body.detail).toContain('“备注”不是任何认证的分项，请删除该列')
  const foreign = await importCsv(`${HEAD},网络设计,离线计算\n${tickets[0]},passed,88,90,70\n`)
  expect(foreign.body).toMatchObject({
    kept: false,
    problems: [{ line: 2, reason: '“离线计算”不是这项认证的分项' }],
  })
  expect((await importCsv(`${HEAD},网络设计,离线计算\n${tickets[0]},passed,88,90,\n`)).body.kept).toBe(true)
})

test('a line with what nobody can read is rejected by its number', async () => {
  const { body } = await importCsv(`${HEAD}\n2020\0,passed,88\n"a\nb",passed,88\n\u202e,passed,88\n`)
  expect(body).toMatchObject({ kept: false, rejected: 3 })
  for (const { reason } of body.problems) expect(reason).toContain('控制字符')
  expect(body.problems.map(({ line }) => line)).toEqual([2, 3, 5])
})

test('a result before the exam is refused', async () => {
  const { tickets } = await examined(1)
  await server.standClock('2020-07-24T23:59:59+08:00')
  const { body } = await importCsv(`${HEAD}\n${tickets[0]},passed,88\n`)
  expect(body.problems[0]?.reason).toContain('尚未进行')
})

test.each([
  ['another heading', 'number,outcome,score\n'],
  ['a section named twice', `${HEAD},a,a\n`],
  ['nothing', ''],
])('a file with %s is refused as a whole', async (_, csv) => {
  expect(await importCsv<Schemas['Problem']>(csv)).toMatchObject({
    status: 400,
    body: { code: 'invalid-request' },
  })
})

test('only the operator’s own token opens it', async () => {
  const { api } = await registered(server)
  for (const other of [server.visitor, api, server.visitor.as(`${OPS_TOKEN}x`)]) {
    const answer = await importCsv<Schemas['Problem']>(`${HEAD}\n`, false, other)
    expect(answer).toMatchObject({ status: 401, body: { code: 'operator-only' } })
  }
})

test('CSV is taken nowhere else', async () => {
  const answer = await server.visitor.post('/v1/session', 'code\nx', CSV)
  expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } })
})
