import { Intentions } from '../../../../src/api/intentions'
import type { ChangeKind } from '../../../../src/features/changes/change-kind'
import { ChangeStore } from '../../../../src/features/changes/change-store'
import { changeOptions, deferralUsed } from '../../support/changes'
import { why } from '../../support/dates'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { registrationKeepers } from '../../support/registration-keepers'
import { registration } from '../../support/registrations'

type Answer = 'done' | 'refused' | 'lost'

const AUGUST = 'tca-architect-2020-08'
const OCTOBER = 'tca-architect-2020-10'
const after = registration({
  sitting: {
    id: AUGUST,
    examDate: '2020-08-29',
    mode: 'online',
    city: null,
    provisional: false,
    explanation: why,
  },
  deferredFrom: '2020-07-25',
})

/** A backend with one registration, and a phone that can be restarted. */
function bench(kind: ChangeKind = 'deferral') {
  const backend = { answer: 'done' as Answer, options: changeOptions() }
  const change = () => {
    if (backend.answer === 'lost') return offline()
    if (backend.answer === 'done') return ok(after)
    backend.options = deferralUsed()
    return refused('sitting-sold-out')
  }
  const { client, calls } = fakeClient({
    get: {
      '/registrations/{id}': () => ok(registration()),
      '/registrations/{id}/deferral-options': () => ok(backend.options),
      '/registrations/{id}/retake-options': () => ok(backend.options),
    },
    post: { '/registrations/{id}/deferral': change, '/registrations/{id}/retake': change },
  })
  const intentions = new Intentions(new MemoryStorage())
  const { keepers, personal, read } = registrationKeepers()
  const visit = async () => {
    const store = new ChangeStore({ ...keepers, api: client, intentions }, kind, 'reg-1')
    await store.load()
    return store
  }
  const writes = () => calls.filter(({ operation }) => operation.startsWith('POST'))
  return { backend, visit, writes, personal, read }
}

describe('choosing the new sitting', () => {
  test('none is chosen for the candidate: a change cannot be undone', async () => {
    const { visit, writes } = bench()
    const store = await visit()
    expect(store.picked).toBeNull()
    await store.submit()
    expect(writes()).toEqual([])
  })

  test('a sitting that a rule refuses cannot be chosen', async () => {
    const { visit } = bench()
    const store = await visit()
    store.pick(OCTOBER)
    expect(store.picked).toBeNull()
  })

  test('a sitting that fills up while the page is open is no longer chosen', async () => {
    const { backend, visit } = bench()
    const store = await visit()
    store.pick(AUGUST)
    backend.options = changeOptions({ options: [] })
    await store.load()
    expect(store.picked).toBeNull()
  })
})

describe('making the change', () => {
  test.each([
    ['deferral', 'POST /registrations/{id}/deferral'],
    ['retake', 'POST /registrations/{id}/retake'],
  ] as const)('a %s asks for the chosen sitting and shows what became of it', async (kind, operation) => {
    const { visit, writes } = bench(kind)
    const store = await visit()
    store.pick(AUGUST)
    await store.submit()
    expect(writes()).toMatchObject([
      { operation, options: { body: { sittingId: AUGUST, examDate: '2020-08-29' } } },
    ])
    expect(store.outcome?.after.sitting.examDate).toBe('2020-08-29')
  })

  test('what the phone keeps is the registration that it has become, and no date of the former', async () => {
    const { visit, personal, read } = bench()
    const store = await visit()
    store.pick(AUGUST)
    await store.submit()
    expect(personal.entries()).toEqual([
      [`registration:${after.id}`, expect.objectContaining({ value: after })],
    ])
    expect(read).toEqual(['registrations', 'home'])
  })

  test('two taps ask once, and a made change cannot be asked for again', async () => {
    const { visit, writes } = bench()
    const store = await visit()
    store.pick(AUGUST)
    await Promise.all([store.submit(), store.submit()])
    await store.submit()
    expect(writes()).toHaveLength(1)
  })

  test('a lost answer is asked for again as the same change, also after the app was closed', async () => {
    const { backend, visit, writes } = bench()
    backend.answer = 'lost'
    const store = await visit()
    store.pick(AUGUST)
    await store.submit()
    expect([store.write.failure?.kind, store.write.busy, store.outcome]).toEqual(['offline', false, null])

    backend.answer = 'done'
    const next = await visit()
    next.pick(AUGUST)
    await next.submit()
    const keys = writes().map(({ options }) => options?.idempotencyKey)
    expect(new Set(keys).size).toBe(1)
    expect(next.outcome).not.toBeNull()
  })

  test('a refusal is shown and the options are read anew', async () => {
    const { backend, visit } = bench()
    backend.answer = 'refused'
    const store = await visit()
    store.pick(AUGUST)
    await store.submit()
    expect(store.write.failure).toMatchObject({ kind: 'problem', code: 'sitting-sold-out' })
    expect(store.change.value?.options.refusal?.code).toBe('deferral-used')
    expect(store.picked).toBeNull()
  })

  test('a reading that was begun before the change and comes after it changes nothing of what was left', async () => {
    const { backend, visit } = bench()
    const store = await visit()
    store.pick(AUGUST)
    const late = store.load()
    await store.submit()
    backend.options = deferralUsed()
    await late
    expect(store.outcome?.before.sitting.examDate).toBe('2020-07-25')
    expect(store.outcome?.after.sitting.examDate).toBe('2020-08-29')
  })

  test('coming back to the page leaves the outcome where it was', async () => {
    const { backend, visit } = bench()
    const store = await visit()
    store.pick(AUGUST)
    await store.submit()
    backend.options = deferralUsed()
    await store.load()
    expect(store.outcome).not.toBeNull()
    expect(store.change.value?.options.allowed).toBe(true)
  })
})
