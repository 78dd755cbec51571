/**
 * Prints the files of the server that 确认并支付 runs through: those in which a function ran while one order was placed,
 * by the engine's own coverage. `node --import tsx scripts/measure-way.ts`.
 */

import { mkdtemp, rm } from 'node:fs/promises'
import { Session } from 'node:inspector/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../server/src/lib/log'
import { parseConfig } from '../server/src/read-config'
import { startServer } from '../server/src/start-server'

const HERE = 'server/src/'

async function ask<Answer>(
  url: string,
  body?: object,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const method = body === undefined ? 'GET' : 'POST'
  const init = {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: body && JSON.stringify(body),
  }
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  // The script reads what the contract promises.
  return (await answer.json()) as Answer
}

async function run(url: string, api: string): Promise<void> {
  const { accessToken } = await ask<{ accessToken: string }>(`${api}/demo/session`, {})
  const authorization = `Bearer ${accessToken}`
  const { priceFen } = await ask<{ priceFen: number }>(`${api}/certifications/practitioner`)
  const sittings = await ask<{ items: { id: string; seatLevel: string }[] }>(
    `${api}/certifications/practitioner/sittings`,
  )
  const { rules } = await ask<{ rules: { version: string } }>(`${api}/help`)
  const sittingId = sittings.items.findLast(({ seatLevel }) => seatLevel === 'plenty')?.id ?? ''
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false })
  await session.post('Profiler.takePreciseCoverage')
  const wish = { certificationCode: 'practitioner', sittingId, priceFen, rulesVersion: rules.version }
  await ask(`${api}/orders`, wish, {
    authorization,
    'idempotency-key': 'k'.repeat(24),
  })
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const ran = result
    .filter(({ functions }) =>
      functions.some(({ functionName, ranges }) => functionName !== '' && (ranges[0]?.count ?? 0) > 0),
    )
    .map(({ url: file }) => file.slice(file.indexOf(HERE)))
    .filter((file) => file.startsWith(HERE))
  for (const file of ran.sort()) console.log(file)
  console.log(`${ran.length} files of the server (${url})`)
}

async function main(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'measure-way-'))
  const config = parseConfig({ DATA_DIR: dataDir, DEMO: '1', PORT: '0' })
  const server = await startServer(config, createLog('silent'), undefined, false)
  try {
    await run('确认并支付', `${server.url}/v1`)
  } finally {
    await server.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

void main()
