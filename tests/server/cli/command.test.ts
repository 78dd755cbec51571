import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  ['cases', 'GET /cases?state=open'],
  ['cases list --state resolved --cursor abc', 'GET /cases?state=resolved&cursor=abc'],
  ['cases resolve case_1 --note returned', 'POST /cases/case_1/resolution'],
  ['cases resolve case_1', undefined],
  ['certificates papers', 'GET /papers?'],
  ['certificates papers --state printed --cursor abc', 'GET /papers?state=printed&cursor=abc'],
  ['rotate-keys', 'POST /keys/rotation'],
  ['certificates ship CA2007-4F8Q-X9TZ printed', 'PUT /certificates/CA2007-4F8Q-X9TZ/shipment'],
  ['calendar move 2020-07 2020-07-26 --reason 场地调整', 'PUT /calendar/2020-07'],
  ['calendar exam-link 2020-07 https://exam.example.com/', 'PUT /calendar/2020-07/exam-link'],
  ['calendar exam-link 2020-07 none --certification practitioner', 'PUT /calendar/2020-07/exam-link'],
  ['calendar exam-link 2020-07', undefined],
  ['calendar exam-link 2020-07 --certification practitioner', undefined],
  ['calendar exam-link', undefined],
  ['calendar move 2020-07 2020-07-26', undefined],
  ['calendar move 2020-07 --reason 场地调整', undefined],
])('an operator types: %s', async (line, expected) => {
  const request = await requestOf(line.split(' '))
  expect(request && `${request.method} ${request.path}`).toBe(expected)
})

test('the date of a moved sitting goes with its reason, as it was typed', async () => {
  const request = await requestOf(['calendar', 'move', '2020-07', '2020-07-26', '--reason', '场地调整 B 座'])
  expect(request?.contentType).toBe('application/json')
  expect(JSON.parse(String(request?.body))).toEqual({ examDate: '2020-07-26', reason: '场地调整 B 座' })
})

test('a subject that is listed one by one is named beside its month', async () => {
  for (const line of [
    'calendar move 2020-12 2020-12-20 --reason 场地调整 --certification big-data',
    'calendar exam-link 2020-12 https://exam.example.com/ --certification big-data',
  ]) {
    const request = await requestOf(line.split(' '))
    expect(JSON.parse(String(request?.body))).toMatchObject({ certificationCode: 'big-data' })
  }
})

test('a file of results is sent byte by byte, whatever it was saved as', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'results-'))
  const bytes = Uint8Array.of(0xbc, 0xc6, 0xcb, 0xe3)
  await writeFile(join(folder, 'gbk.csv'), bytes)
  expect((await requestOf(['results', 'import', join(folder, 'gbk.csv')]))?.body).toEqual(bytes)
  await rm(folder, { recursive: true })
})

test.each([
  ['noted', []],
  ['refunded', ['--refunded']],
])('a case is resolved as %s', async (decision, flags) => {
  const request = await requestOf(['cases', 'resolve', 'case_1', '--note', 'seen in the console', ...flags])
  expect(JSON.parse(String(request?.body))).toEqual({ decision, note: 'seen in the console' })
})
