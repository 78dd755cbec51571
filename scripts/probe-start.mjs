// Runs `npm start` as a newcomer would, looks at what it serves, stops it, makes sure that nothing is left, and that the
// next start finds its data again.
import { spawn } from 'node:child_process'
import process from 'node:process'

const DEADLINE_MS = 240_000
const STOP_MS = 30_000

function fail(reason) {
  console.error(`✗ ${reason}`)
  process.exit(1)
}

/** Starts it and waits for the addresses that it prints, of the phone's page and of the backend. */
async function start(env = {}) {
  const started = Date.now()
  const child = spawn('npm', ['start'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    env: { ...process.env, ...env },
  })
  // It ends its backend by itself, which a killed one could not.
  const giveUp = (reason) => {
    interrupt(child)
    fail(reason)
  }
  const ended = (code) => fail(`npm start ended by itself with ${code}`)
  child.once('exit', ended)
  const deadline = setTimeout(() => giveUp('npm start did not print its address in time'), DEADLINE_MS)
  const printed = await new Promise((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      text += chunk
      if (/打开\s*http:\/\/\S+\s/.test(text)) resolve(text)
    })
  })
  clearTimeout(deadline)
  child.off('exit', ended)
  const [, phone] = /打开\s*(http:\/\/\S+)/.exec(printed)
  const [, backend] = /后端已就绪：(http:\/\/\S+)/.exec(printed)
  return { child, phone, backend, giveUp, seconds: ((Date.now() - started) / 1000).toFixed(1) }
}

function interrupt(child) {
  try {
    process.kill(-child.pid, 'SIGINT')
  } catch {
    // Already gone.
  }
}

async function stop({ child, phone, backend, giveUp }) {
  const exited = new Promise((resolve) => child.once('exit', resolve))
  interrupt(child)
  const forced = setTimeout(() => giveUp('npm start did not stop'), STOP_MS)
  await exited
  clearTimeout(forced)
  for (const address of [phone, backend]) {
    const answers = await fetch(address).then(
      () => true,
      () => false,
    )
    if (answers) fail(`${address} still answers after the stop`)
  }
}

async function look({ phone, giveUp }, path, expected, options = {}) {
  const answer = await fetch(`${phone}${path}`, options)
  const body = await answer.text()
  if (!answer.ok || !body.includes(expected)) giveUp(`${path} does not answer as expected (${answer.status})`)
  return body
}

const first = await start()
await look(first, '/', '<!doctype html>')
await look(first, '/phone/', '<!doctype html>')
await look(first, '/v1/home', '"map"')
const session = JSON.parse(await look(first, '/v1/demo/session', 'accessToken', { method: 'POST' }))
console.log(`✓ npm start serves the phone and the backend after ${first.seconds} s`)
await stop(first)
console.log('✓ stopped, nothing left behind')

const second = await start({ SKIP_BUILD: '1' })
await look(second, '/v1/me', '{', { headers: { authorization: `Bearer ${session.accessToken}` } })
await stop(second)
console.log(`✓ the next start found the data again, after ${second.seconds} s`)
