import { DetailStore } from '../../../../src/features/certifications/pages/detail/detail-store'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { certification, closedSitting, phoneAt, sitting } from './examples'

const phone = phoneAt('2020-07-10T10:00:00+08:00')

function storeWith(items: ReturnType<typeof sitting>[], code = 'tca-architect') {
  const { client, calls } = fakeClient({
    get: {
      '/certifications/{code}': () => ok(certification()),
      '/certifications/{code}/sittings': () => ok({ items, nextCursor: null }),
    },
  })
  return { store: new DetailStore({ api: client, ...phone }, code), calls }
}

describe('the page of a certification', () => {
  it('offers the earliest sitting that can be chosen', async () => {
    const { store } = storeWith([closedSitting(), sitting({ id: '08' }), sitting({ id: '09' })])
    expect(store.nearest).toBeNull()
    await store.load()
    expect(store.nearest?.id).toBe('08')
  })

  it('offers to register unless no sitting can be chosen', async () => {
    const open = storeWith([closedSitting(), sitting()]).store
    await open.load()
    expect(open.registrable).toBe(true)
    const over = storeWith([closedSitting()]).store
    expect(over.registrable).toBe(true)
    await over.load()
    expect(over.registrable).toBe(false)
  })

  it('offers to register while the sittings cannot be read: the checklist will know', async () => {
    const { client } = fakeClient({
      get: {
        '/certifications/{code}': () => ok(certification()),
        '/certifications/{code}/sittings': offline,
      },
    })
    const store = new DetailStore({ api: client, ...phone }, 'tca-architect')
    await store.load()
    expect(store.registrable).toBe(true)
    expect(store.sittings.phase).toBe('failed')
  })
})

describe('the address of a certification that does not exist', () => {
  it.each(['certification-unknown', 'invalid-request'] as const)('is told by %s', async (code) => {
    const { client } = fakeClient({
      get: {
        '/certifications/{code}': () => refused(code),
        '/certifications/{code}/sittings': () => refused(code),
      },
    })
    const store = new DetailStore({ api: client, ...phoneAt('2020-07-10T10:00:00+08:00') }, 'nope')
    expect(store.unknown).toBe(false)
    await store.load()
    expect(store.unknown).toBe(true)
  })

  it('is told without asking when it carries no code', async () => {
    const { store, calls } = storeWith([], '')
    await store.load()
    expect(store.unknown).toBe(true)
    expect(calls).toEqual([])
  })

  it('is not told by a lost network', async () => {
    const { client } = fakeClient({
      get: { '/certifications/{code}': offline, '/certifications/{code}/sittings': offline },
    })
    const store = new DetailStore({ api: client, ...phoneAt('2020-07-10T10:00:00+08:00') }, 'tca-architect')
    await store.load()
    expect(store.unknown).toBe(false)
    expect(store.certification.phase).toBe('failed')
  })
})
