import type { Schema } from '../../../src/api/contract-types'
import { ComfortStore } from '../../../src/stores/comfort-store'
import { type FakeAnswers, fakeClient, offline, ok } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'

const contact = (kind: 'phone' | 'email', value: string) => {
  return { kind, label: value, value, hours: null, effectiveFrom: '2020-01-01' }
}
const PHONE = contact('phone', '400-000-0000')
const MAIL = contact('email', 'service@example.com')
const rules = { title: '考试规则', version: '2020-01', items: [] }

const help = (contacts: Schema<'Help'>['contacts']): FakeAnswers['get'] => ({
  '/help': () => ok({ contacts, questions: [], rules, disclaimer: '', trialExamUrl: null, trialExam: null }),
})

function start(storage = new MemoryStorage(), get: FakeAnswers['get'] = help([MAIL, PHONE])) {
  const { client, calls } = fakeClient({ get })
  return { store: new ComfortStore(client, storage), storage, calls }
}

test('a new phone stands as WeChat says; what was chosen stays through a restart', () => {
  const { store, storage } = start()
  expect([store.choice, store.elder]).toEqual(['usual', false])
  store.choose('elder')
  expect([start(storage).store.choice, start(storage).store.elder]).toEqual(['elder', true])
  store.choose('usual')
  expect(start(storage).store.elder).toBe(false)
})

test.each([null, 'huge', 7, {}])('what is no choice (%j) is taken for none', (kept) => {
  const { storage } = start()
  storage.set('comfort', kept)
  storage.set('hotline', kept)
  const { store } = start(storage)
  expect(store.choice).toBe('usual')
})

test('the hotline is read once a start, and is there without network afterwards', async () => {
  const { store, storage, calls } = start()
  expect(store.hotline).toBeNull()
  await Promise.all([store.readHotline(), store.readHotline()])
  expect([store.hotline, calls.length]).toEqual(['400-000-0000', 1])
  const later = start(storage, { '/help': () => offline() }).store
  await later.readHotline()
  expect(later.hotline).toBe('400-000-0000')
})

test('where help names no number none is called', async () => {
  const { store } = start(new MemoryStorage(), help([MAIL]))
  await store.readHotline()
  expect(store.hotline).toBeNull()
})

test('a hotline that could not be read is asked for again', async () => {
  let up = false
  const answer = {
    contacts: [PHONE],
    questions: [],
    rules,
    disclaimer: '',
    trialExamUrl: null,
    trialExam: null,
  }
  const { store } = start(new MemoryStorage(), { '/help': () => (up ? ok(answer) : offline()) })
  await store.readHotline()
  up = true
  await store.readHotline()
  expect(store.hotline).toBe('400-000-0000')
})
