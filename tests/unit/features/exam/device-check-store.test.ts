import { Intentions } from '../../../../src/api/intentions'
import { ServerClock } from '../../../../src/api/server-clock'
import { DeviceCheckStore, keptReadiness } from '../../../../src/features/exam/device-check-store'
import { DEVICE_CHECKS } from '../../../../src/features/exam/device-checks'
import type { Outcome } from '../../../../src/platform/outcome'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { fakeClient, offline, ok } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const NOW = Date.parse('2020-07-18T20:00:00+08:00')

function phone(outcome: Outcome = 'done') {
  const personal = new PersonalStorage(new MemoryStorage())
  const state = { now: NOW, connected: true }
  const { client, calls } = fakeClient({
    post: {
      '/help/trial-exam/email': () => (state.connected ? ok({ sentTo: 'c***@example.com' }) : offline()),
    },
  })
  const copied: string[] = []
  const open = () =>
    new DeviceCheckStore(
      {
        api: client,
        clock: new ServerClock(() => state.now),
        intentions: new Intentions(personal),
        personal,
      },
      async (text) => {
        copied.push(text)
        return outcome
      },
    )
  return { personal, copied, open, state, calls }
}

test('what was ticked is there after the app was closed, with the date of the last tick', () => {
  const { open, personal } = phone()
  const store = open()
  for (const { kind } of DEVICE_CHECKS) store.tick(kind, true)
  expect(open().record).toEqual({ done: DEVICE_CHECKS.map(({ kind }) => kind), completedAt: NOW })
  expect(keptReadiness(personal).completedAt).toBe(NOW)
})

test('starting over takes every tick back', () => {
  const { open } = phone()
  const store = open()
  store.tick('camera', true)
  store.startOver()
  expect(open().record.done).toEqual([])
})

test('signing out leaves no record for the next user of the phone', () => {
  const { open, personal } = phone()
  open().tick('camera', true)
  personal.clear()
  expect(open().record.done).toEqual([])
})

test('the address of the trial exam is copied, a refusal is kept to be explained', async () => {
  const { open, copied } = phone('refused')
  const store = open()
  await store.copyTrialExam('https://exam.example.com/trial')
  expect(copied).toEqual(['https://exam.example.com/trial'])
  expect(store.phone.ended?.outcome).toBe('refused')
})

test('the trial exam is mailed, and what was said of the clipboard makes way for it', async () => {
  const store = phone('refused').open()
  await store.copyTrialExam('https://exam.example.com/e/TRYTRY')
  await store.emailTrialExam()
  expect([store.phone.ended, store.email.sentTo]).toEqual([null, 'c***@example.com'])
  await store.copyTrialExam('https://exam.example.com/e/TRYTRY')
  expect(store.email.sentTo).toBeNull()
})

test('a mail whose answer was lost is the same one on the same visit, and another one on the next', async () => {
  const { open, state, calls } = phone()
  const visit = open()
  state.connected = false
  await visit.emailTrialExam()
  await visit.emailTrialExam()
  state.now += 86_400_000
  state.connected = true
  await open().emailTrialExam()
  const [lost, repeated, nextDay] = calls.map(({ options }) => options?.idempotencyKey)
  expect(repeated).toBe(lost)
  expect(nextDay).not.toBe(lost)
})
