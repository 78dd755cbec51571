// Runs the bundled server as production does, looks at what it answers, and makes sure that its packages are its own
// dependencies and that it stops when it is told to.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** Milliseconds in which the server is to listen, to give any one answer and to stop; a slow machine needs them all. */
const DEADLINE_MS = 60_000
const inTime = () => AbortSignal.timeout(DEADLINE_MS)
const { dependencies } = JSON.parse(readFileSync('server/package.json', 'utf8'))
const bundle = readFileSync('build/server/main.js', 'utf8')
const packages = [...bundle.matchAll(/require\("([^".][^"]*)"\)/g)]
  .map(([, name]) => name.replace(/^((?:@[^/]+\/)?[^/]+).*/, '$1'))
  .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name))
const missing = [...new Set(packages)].filter((name) => !(name in dependencies))
if (missing.length > 0)
  throw new Error(`the bundle needs packages that are no dependencies: ${missing.join(', ')}`)

const refused = spawnSync(process.execPath, ['build/server/main.js'], {
  env: { PATH: process.env.PATH },
  encoding: 'utf8',
})
if (refused.status !== 1 || !refused.stderr.includes('WeChat sign-in is not configured'))
  throw new Error('the bundle starts on stand-ins that nobody asked for')

const dataDir = mkdtempSync(join(tmpdir(), 'probe-server-'))

/** Resident memory of a process as Linux counts it, in MB. */
function memoryOf(pid) {
  try {
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024)
  } catch {
    return Number.NaN
  }
}

/** Seconds of a processor that a process has taken; Linux counts them in hundredths. */
function busySecondsOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) / 100
  } catch {
    return Number.NaN
  }
}

const PUBLIC = ['/home', '/certifications', '/certifications/practitioner', '/calendar/2020', '/help']
const OWN = ['/home', '/me', '/registrations', '/orders', '/certificates', '/messages', '/notice-channels']
const PHONES = 8
const ANSWERS = 8_000

/** Asks as some phones do at the same time, every other question as a candidate's. */
async function keepBusy(url) {
  const body = JSON.stringify({ code: 'standin-probe:probe' })
  const headers = { 'content-type': 'application/json' }
  const session = await fetch(`${url}/v1/session`, { method: 'POST', headers, body, signal: inTime() })
  const { accessToken } = await session.json()
  const own = { authorization: `Bearer ${accessToken}` }
  let asked = 0
  const ask = async () => {
    while (asked < ANSWERS) {
      const turn = asked++
      const mine = turn % 2 === 1
      const paths = mine ? OWN : PUBLIC
      const path = paths[(turn >> 1) % paths.length]
      const answer = await fetch(`${url}/v1${path}`, { headers: mine ? own : {}, signal: inTime() })
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      await answer.arrayBuffer()
    }
  }
  await Promise.all(Array.from({ length: PHONES }, ask))
}

/** Starts the server on the database of the probe, looks at it and stops it; what it took. */
async function lookAround() {
  const since = performance.now()
  const server = spawn(process.execPath, ['build/server/main.js'], {
    env: { ...process.env, DEMO: '1', DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => server.once('exit', resolve))
  let deadline
  const within = (step) => {
    clearTimeout(deadline)
    deadline = setTimeout(() => {
      console.error(`the bundle did not ${step} within ${DEADLINE_MS / 1000} s and is killed`)
      server.kill('SIGKILL')
    }, DEADLINE_MS)
  }
  try {
    within('listen')
    const url = await new Promise((resolve, reject) => {
      let text = ''
      server.stdout.on('data', (chunk) => {
        text += chunk
        const printed = /listening on (http\S+)/.exec(text)
        if (printed) resolve(printed[1])
      })
      server.once('exit', (code) => reject(new Error(`the bundle ended with ${code} before it listened`)))
    })
    clearTimeout(deadline)
    const seconds = ((performance.now() - since) / 1000).toFixed(1)
    const busy = busySecondsOf(server.pid).toFixed(1)
    for (const path of ['/readyz', '/docs', '/v1/home', '/v']) {
      const { status } = await fetch(`${url}${path}`, { signal: inTime() })
      if (status !== 200) throw new Error(`${path} answers ${status}`)
    }
    const memory = memoryOf(server.pid)
    await keepBusy(url)
    const later = memoryOf(server.pid)
    within('stop')
    server.kill('SIGTERM')
    const code = await ended
    if (code !== 0) throw new Error(`the bundle ended with ${code} on SIGTERM`)
    return `${seconds} s to listen, ${busy} s of them busy, ${memory} MB, ${later} MB after ${ANSWERS} answers`
  } finally {
    clearTimeout(deadline)
    server.kill('SIGKILL')
  }
}

try {
  const first = await lookAround()
  const again = await lookAround()
  console.log(
    '✓ the bundled server runs on no stand-in by itself; as a demo it creates its database, answers, and stops',
  )
  console.log(`  with a new database ${first}; with the same again ${again}`)
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}
