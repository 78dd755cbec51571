import type { components } from '../../../contract/schema'
import { START_MS, startTestServer, type TestServer } from '../../support/server'

type Sitting = components['schemas']['Sitting']

describe('choosing a sitting', () => {
  let server: TestServer

  beforeAll(async () => {
    server = await startTestServer({ demo: true, now: '2020-07-10T16:20:00+08:00' })
  }, START_MS)
  afterAll(() => server.stop())

  const sittings = async (code: string) => {
    const response = await fetch(`${server.url}/v1/certifications/${code}/sittings`)
    const { items }: { items: Sitting[] } = await response.json()
    return items
  }
  const of = (items: Sitting[], examDate: string) => items.find((item) => item.examDate === examDate)

  test('shows every consequence before paying', async () => {
    const items = await sittings('tca-architect')
    const august = of(items, '2020-08-29')
    expect(august).toMatchObject({
      id: 'tca-architect-2020-08',
      slotStartsAt: '2020-08-29T14:00:00+08:00',
      slots: ['2020-08-29T14:00:00+08:00', '2020-08-29T15:30:00+08:00'],
      registrationClosesAt: '2020-08-19T00:00:00+08:00',
      choosable: true,
      refusal: null,
    })
    expect(august?.forecast).toMatchObject({
      deferralDates: ['2020-09-26', '2020-10-31', '2020-11-28'],
      retakeUntil: '2020-11-29',
    })
    const at = Object.fromEntries(august?.forecast.steps.map(({ kind, at }) => [kind, at]) ?? [])
    expect(at.refundEnds).toMatch(/^2020-07-15T16:2/)
    expect(at).toMatchObject({
      registrationCloses: '2020-08-19T00:00:00+08:00',
      ticket: '2020-08-25T00:00:00+08:00',
      exam: '2020-08-29T14:00:00+08:00',
      result: '2020-09-02T00:00:00+08:00',
      resultNotice: '2020-09-05T00:00:00+08:00',
      paperCertificate: '2020-09-28T00:00:00+08:00',
    })
  })

  test('a refund never outlasts the registration', async () => {
    const items = await sittings('tca-architect')
    expect(of(items, '2020-07-25')?.forecast.steps[0]).toMatchObject({
      kind: 'refundEnds',
      at: '2020-07-15T00:00:00+08:00',
    })
  })

  test('says that a sitting is sold out or nearly', async () => {
    const sysops = await sittings('tca-sysops')
    expect(of(sysops, '2020-08-29')).toMatchObject({
      seatLevel: 'none',
      choosable: false,
      refusal: { code: 'sitting-sold-out' },
    })
    const developer = await sittings('tca-developer')
    expect(of(developer, '2020-08-29')).toMatchObject({ seatsLeft: 6, seatLevel: 'few', choosable: true })
  })

  test('keeps a closed sitting in the list with its reason', async () => {
    await server.setClock('2020-07-15T00:00:00+08:00')
    const items = await sittings('tca-architect')
    expect(of(items, '2020-07-25')).toMatchObject({
      choosable: false,
      refusal: {
        code: 'sitting-closed',
        text: '报名已于7月15日 00:00 截止',
        date: '2020-07-15T00:00:00+08:00',
      },
    })
    await server.setClock('2020-07-10T16:20:00+08:00')
  })

  test('lists the sittings of a specialty one by one, some on site', async () => {
    const items = await sittings('tdsql-delivery')
    expect(items.length).toBeGreaterThan(0)
    expect(items[0]).toMatchObject({ mode: 'onSite', city: '深圳' })
    expect(items[0]?.explanation.rule).toBe('专项认证的考期逐场公布')
  })

  test("follows the operator's override", async () => {
    await server.sql(`insert into calendar_overrides values ('2020-08', '2020-08-22', '场地调整', now())`)
    await server.runJobs()
    const items = await sittings('tca-architect')
    expect(of(items, '2020-08-22')).toMatchObject({
      id: 'tca-architect-2020-08',
      registrationClosesAt: '2020-08-12T00:00:00+08:00',
    })
    expect(of(items, '2020-08-29')).toBeUndefined()
    await server.sql('delete from calendar_overrides')
    await server.runJobs()
  })

  test('does not know a certification of another name', async () => {
    const response = await fetch(`${server.url}/v1/certifications/no-such-exam/sittings`)
    expect(await response.json()).toMatchObject({ status: 404, code: 'certification-unknown' })
  })
})
