import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { productionEnvironment } from '../server/support/production'
import { START_MS } from '../support/server'
import { program, ROOT } from '../support/server-bundle'

/**
 * A line of the structured log, or one of those that the server prints for its operator; nothing else may appear. The one
 * warning is of a gateway that cannot be reached.
 */
const OWN_LINE =
  /^(\{"level":30,.*\}|\{"level":40,.*"service":"wechat-pay".*\}|(database|WeChat sign-in|identity provider|mail|SMS|official account|subscription messages|WeChat Pay): .*|listening on \S+|stopping \(SIGTERM\))$/

interface Started {
  child: ChildProcess
  url: string
  output: () => string
  stop(signal: NodeJS.Signals): Promise<number | null>
}

/** Starts the server as an operator does and waits for its address, or for its end. */
function start(env: Record<string, string>): Promise<Started> {
  program('create-embedded')
  const child = spawn(process.execPath, [program('main')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
  })
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const url = /listening on (\S+)\n/.exec(output)?.[1]
      if (!url) return
      resolve({
        child,
        url,
        output: () => output,
        stop: (signal) => {
          child.kill(signal)
          return ended
        },
      })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) => reject(new Error(`ended with ${code}: ${output}`)))
  })
}

/** Asks for a test message and waits until the server has sent it by itself. */
async function expectTestMessage(url: string): Promise<void> {
  const session = await (await fetch(`${url}/v1/demo/session`, { method: 'POST' })).json()
  const headers = { authorization: `Bearer ${session.accessToken}`, 'idempotency-key': 'a'.repeat(32) }
  const asked = await fetch(`${url}/v1/notice-channels/sms/test`, { method: 'POST', headers })
  expect(asked.status).toBe(202)
  const outbox = async () => (await (await fetch(`${url}/v1/demo/outbox`)).json()).items
  while ((await outbox()).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await outbox()).toMatchObject([{ channel: 'sms', noticeId: expect.stringMatching(/^ntc_/) }])
}

describe('npm run server', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'cert-exam-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  test(
    'says what is real, is ready, keeps its data to itself, works by itself, and stops on a signal',
    async () => {
      const server = await start({ DATA_DIR: dataDir, PORT: '0', DEMO: '1' })
      expect(server.output()).toContain('WeChat Pay: stand-in')
      expect(readdirSync(dataDir).sort()).toEqual(['personal-data.key', 'postgres'])
      expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
      const docs = await (await fetch(`${server.url}/docs`)).text()
      expect(docs).toContain('getTicket')
      await fetch(`${server.url}/v1/demo/outcome`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: '{"outcome":"absent"}',
      })
      await expectTestMessage(server.url)
      const second = start({ DATA_DIR: dataDir, PORT: '0', DEMO: '1' })
      await expect(second).rejects.toThrow('in use by another server')
      expect(await server.stop('SIGTERM')).toBe(0)
    },
    2 * START_MS,
  )

  test(
    'gives a backup while it runs, and lets none be restored into its data',
    async () => {
      const server = await start({ DATA_DIR: dataDir, PORT: '0', DEMO: '1' })
      const folder = mkdtempSync(join(tmpdir(), 'backup-'))
      const ops = (command: string) =>
        promisify(execFile)(process.execPath, [program('cli'), command, join(folder, 'all.backup')], {
          cwd: ROOT,
          env: { PATH: process.env.PATH, DATA_DIR: dataDir },
        })
      await ops('backup')
      expect(readdirSync(folder)).toEqual(['all.backup'])
      await expect(ops('restore')).rejects.toThrow('in use by another server')
      expect((await fetch(`${server.url}/readyz`)).status).toBe(200)
      expect(await server.stop('SIGTERM')).toBe(0)
      rmSync(folder, { recursive: true, force: true })
    },
    2 * START_MS,
  )

  test(
    'finds its data again after a stop and after a kill, and stops on Ctrl-C',
    async () => {
      for (const signal of ['SIGKILL', 'SIGINT'] as const) {
        const server = await start({ DATA_DIR: dataDir, PORT: '0', DEMO: '1' })
        const state = await (await fetch(`${server.url}/v1/demo/state`)).json()
        expect(state.outcome).toBe('absent')
        expect(await server.stop(signal)).toBe(signal === 'SIGKILL' ? null : 0)
      }
    },
    2 * START_MS,
  )

  test(
    'logs the incident a candidate reads out, and nothing of what was asked',
    async () => {
      const production = productionEnvironment(dataDir)
      const server = await start({ ...production, DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'info' })
      expect(server.output()).toContain('WeChat Pay: real')
      const response = await fetch(`${server.url}/v1/certifications?level=13800000001`, {
        headers: { authorization: 'Bearer a-secret-token' },
      })
      const { incident } = await response.json()
      await server.stop('SIGTERM')
      for (const line of server.output().trim().split('\n')) expect(line).toMatch(OWN_LINE)
      expect(server.output()).toContain(`"incident":"${incident}"`)
      expect(server.output()).toContain('"route":"GET /v1/certifications"')
      expect(server.output()).not.toMatch(/13800000001|a-secret-token/)
    },
    START_MS,
  )

  test(
    'starts on stand-ins, and as a demo that others can reach, only when it is told to',
    async () => {
      const unnamed = start({ DATA_DIR: dataDir, PORT: '0' })
      await expect(unnamed).rejects.toThrow(/ended with 1: WeChat sign-in is not configured/)
      const open = start({ DATA_DIR: dataDir, PORT: '0', DEMO: '1', HOST: '0.0.0.0' })
      await expect(open).rejects.toThrow(/ended with 1: HOST must be a loopback address/)
    },
    START_MS,
  )

  test(
    'refuses a port that is taken when it was asked for',
    async () => {
      const other = createServer()
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
      const address = other.address()
      const port = typeof address === 'object' && address ? String(address.port) : ''
      const taken = start({ DATA_DIR: dataDir, PORT: port, DEMO: '1' })
      await expect(taken).rejects.toThrow(`port ${port} is taken`)
      await expect(start({ DATA_DIR: dataDir, PORT: 'http' })).rejects.toThrow('PORT must be a whole number')
      await new Promise((resolve) => other.close(resolve))
    },
    START_MS,
  )
})
