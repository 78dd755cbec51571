import type { components } from '../../../contract/schema'
import { START_MS } from '../../support/server'
import { certified } from '../support/certified'
import { payFor } from '../support/paying'
import { type BuyingServer, startBuyingServer } from '../support/test-server'

type Schemas = components['schemas']

let server: BuyingServer
beforeAll(async () => {
  server = await startBuyingServer('2020-07-06T10:00:00+08:00')
}, START_MS)
afterAll(() => server.stop())

test('one that a newer has replaced says by which, and has nothing to renew', async () => {
  const { api, path, certificate, number } = await certified(server)
  const newer = 'CA2206-TEST-NEWR'
  const { registrationId } = await payFor(server, api, 'tca-architect', '2020-09')
  await server.sql(
    `insert into certificates select (jsonb_populate_record(c, jsonb_build_object('number', $2::text,
       'verification_code', 'a-code-of-its-own-here', 'registration_id', $3::text, 'expires_on', '2024-06-28'))).*
     from certificates c where number = $1`,
    [number, newer, registrationId],
  )
  const read = async () => (await api.get<Schemas['Certificate']>(path)).body
  expect([(await read()).replacedBy, (await read()).renewal]).toEqual([newer, null])
  await server.sql(
    "update certificates set revoked_at = now(), revoked_reason = '考试违纪' where number = $1",
    [newer],
  )
  expect([(await read()).replacedBy, (await read()).renewal]).toEqual([undefined, certificate.renewal])
})
