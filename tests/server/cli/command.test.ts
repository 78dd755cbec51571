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
  ['rotate-keys', 'POST /keys/rotation'],
  ['certificates ship CA2007-4F8Q-X9TZ printed', 'PUT /certificates/CA2007-4F8Q-X9TZ/shipment'],
  ['calendar move 2020-07 2020-07-26 --reason 场地调整', 'PUT /calendar/2020-07'],
  ['calendar move 2020-07 2020-07-26', undefined],
  ['calendar move 2020-07 --reason 场地调整', undefined],
])('an operator types: %s', async (line, expected) => {
  const request = await requestOf(line.split(' '))
  expect(request && `${request.method} ${request.path}`).toBe(expected)
})

test('the date of a moved sitting goes with its reason, as it was typed', async () => {
  const request = await requestOf(['calendar', 'move', '2020-07', '2020-07-26', '--reason', '场地调整 B 座'])
  expect(request?.contentType).toBe('application/json')
  expect(JSON.parse(request?.body ?? '')).toEqual({ examDate: '2020-07-26', reason: '场地调整 B 座' })
})
