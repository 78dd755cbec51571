import { ServerClock } from '../../../../src/api/server-clock'
import { DevicesStore } from '../../../../src/features/account/devices-store'
import { fakeClient, ok, refused } from '../../support/fake-client'

const device = (id: string, current = false) => {
  const at = '2020-07-10T16:20:00+08:00'
  return { id, device: 'iPhone', current, signedInAt: at, usedAt: at }
}

function bench() {
  const backend = { items: [device('ses_here', true), device('ses_there')], ended: 0 }
  const { client } = fakeClient({
    get: { '/me/sessions': () => ok({ items: backend.items, nextCursor: null }) },
    delete: {
      '/me/sessions': () => ok(undefined),
      '/me/sessions/{id}': ({ path }: { path: { id: string } }) => {
        const known = backend.items.some(({ id }) => id === path.id)
        backend.items = backend.items.filter(({ id }) => id !== path.id)
        return known ? ok(undefined) : refused('not-found')
      },
    },
  })
  const endSession = () => {
    backend.ended += 1
  }
  return { backend, store: new DevicesStore({ api: client, clock: new ServerClock(), endSession }) }
}

const listed = (store: DevicesStore) => store.devices.value?.items.map(({ id }) => id)

test('a device that was signed out is no longer listed, whoever has done it', async () => {
  const { backend, store } = bench()
  await store.devices.load()
  await store.end('ses_there')
  expect(listed(store)).toEqual(['ses_here'])
  backend.items = [device('ses_here', true)]
  await store.end('ses_gone')
  expect(store.write.failure).toMatchObject({ kind: 'problem', code: 'not-found' })
  expect(listed(store)).toEqual(['ses_here'])
})

test('signing out everywhere ends the session on this phone, too', async () => {
  const { backend, store } = bench()
  expect(await store.endAll()).toBe(true)
  expect(backend.ended).toBe(1)
})
