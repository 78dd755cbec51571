import { requestOf } from '../../../server/src/cli/command'

const ID = 'ntc_4f1cQ9a52e8d04b6f9b1f2'

test.each<[string, string | undefined]>([
  ['notices list', 'GET /notices?'],
  ['notices list --state dead', 'GET /notices?state=dead'],
  ['notices list --state dead --channel sms --cursor abc', 'GET /notices?state=dead&channel=sms&cursor=abc'],
  [`notices show ${ID}`, `GET /notices/${ID}`],
  [`notices rerun ${ID}`, `POST /notices/${ID}/rerun`],
  ['notices rerun', undefined],
  ['notices burn everything', undefined],
  ['certificates ship CA2007-4F8Q-X9TZ printed', 'PUT /certificates/CA2007-4F8Q-X9TZ/shipment'],
])('an operator types: %s', async (line, expected) => {
  const request = await requestOf(line.split(' '))
  expect(request && `${request.method} ${request.path}`).toBe(expected)
})
