/** `npm start`: builds the mini-program, starts the backend with its demo endpoints, serves the phone. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { packSimulator } from '../simulator/src/pack/pack'
import { type SimulatorServer, serveSimulator } from '../simulator/src/serve'
import { Children } from './start/children'

/** Milliseconds between two questions. */
const interval = 200

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5000) })).ok
  } catch {
    return false
  }
}

/** Resolves once `url` answers 2xx; rejects after `timeout` milliseconds. */
async function waitUntilReady(url: string, timeout = 60_000): Promise<void> {
  const deadline = Date.now() + timeout
  while (!(await answers(url))) {
    if (Date.now() > deadline) throw new Error(`${url} 没有就绪`)
    await new Promise((resolve) => setTimeout(resolve, interval))
  }
}

const root = join(__dirname, '..')
const dist = join(root, 'dist')
const built = join(root, 'simulator/build')
const preferredPort = 5173

const children = new Children(root)
const started = Date.now()
let simulator: SimulatorServer | undefined

const say = (line: string) =>
  console.log(`[${((Date.now() - started) / 1000).toFixed(0).padStart(3)} 秒] ${line}`)

async function buildPackage(): Promise<void> {
  if (process.env.SKIP_BUILD === '1' && existsSync(join(dist, 'app.json'))) {
    say('沿用已构建的小程序（SKIP_BUILD=1）')
    return
  }
  say('构建小程序，约半分钟')
  const taro = join(root, 'node_modules/@tarojs/cli/bin/taro')
  await children.run('小程序构建', [taro, 'build', '--type', 'weapp'], {})
  say('小程序已构建')
}

/** Starts the backend on its own free port and resolves with its origin once it can answer. */
async function startBackend(): Promise<string> {
  say('启动后端，第一次要建库，约十秒')
  // PORT is the phone page's; the backend looks for a free one by itself, and a demo is this machine's alone.
  const env = {
    DEMO: '1',
    HOST: '',
    PUBLIC_URL: '',
    TRUST_PROXY: '',
    PORT: '',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  }
  const url = await children.serve(
    '后端',
    ['--import', 'tsx', 'server/src/main.ts'],
    env,
    /listening on (http:\/\/\S+)/,
  )
  await waitUntilReady(`${url}/readyz`)
  say(`后端已就绪：${url}`)
  return url
}

async function main(): Promise<void> {
  const [backend] = await Promise.all([startBackend(), buildPackage()])
  say('打包手机页面')
  for (const warning of packSimulator(dist, built).warnings) console.warn(warning)
  const fixed = Boolean(process.env.PORT)
  const port = fixed ? Number(process.env.PORT) : preferredPort
  simulator = await serveSimulator({ directory: built, backend, port, fixed })
  say('已就绪，按 Ctrl-C 停止')
  console.log(`\n打开 ${simulator.url}\n`)
}

let stopping = false

/** Ends everything this process started; the data stay in .data for the next start. */
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  await simulator?.close()
  await children.stop()
  process.exit(code)
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0))
children.onUnexpectedExit = (name) => {
  if (stopping) return
  console.error(`${name}意外停止`)
  void stop(1)
}

function reason(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause
  if ('code' in cause && cause.code === 'EADDRINUSE') return `端口 ${process.env.PORT} 已被占用，请换一个`
  return cause.message
}

main().catch((cause) => {
  if (!stopping) console.error(reason(cause))
  void stop(1)
})
