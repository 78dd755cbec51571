jest.mock('@tarojs/taro', () => ({ canIUse: () => true, addPhoneCalendar: jest.fn() }))

import { ServerClock } from '../../../../src/api/server-clock'
import { JourneyStore } from '../../../../src/features/exam/journey-store'
import { TicketStore, ticketResource } from '../../../../src/features/exam/ticket-store'
import type { AppStores } from '../../../../src/stores/app-stores'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { onlineTicket } from '../../../support/ticket'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { refusedAction, registration } from '../../support/registrations'

/** Each visit reads the ticket with the same storage; `answer` says how the backend takes it. */
function phone() {
  const state = {
    answer: (): ReturnType<typeof offline> | ReturnType<typeof ok> => ok(onlineTicket),
    reachable: true,
  }
  const { client: api } = fakeClient({
    get: {
      '/registrations/{id}/ticket': () => state.answer() as never,
      '/registrations/{id}': () =>
        state.reachable ? ok(registration({ actions: [refusedAction('viewTicket')] })) : offline(),
    },
  })
  const list = { refresh: async () => undefined }
  const parts = {
    registrations: { list },
    api,
    clock: new ServerClock(),
    personal: new PersonalStorage(new MemoryStorage()),
  }
  const visit = async () => {
    const ticket = ticketResource(parts as unknown as AppStores, 'reg-1')
    await ticket.load()
    return [ticket.phase, ticket.failure?.kind]
  }
  const app = parts as unknown as AppStores
  return { state, visit, app, journey: () => new JourneyStore(app, 'reg-1').load() }
}

test.each(['ticket-not-published', 'not-found'] as const)(
  'a ticket that was withdrawn (%s) is gone, also from the phone',
  async (code) => {
    const { state, visit } = phone()
    await visit()
    state.answer = () => refused(code) as ReturnType<typeof offline>
    expect(await visit()).toEqual(['failed', 'problem'])
    state.answer = offline
    expect(await visit()).toEqual(['failed', 'offline'])
  },
)

test('a ticket that cannot be read now stays', async () => {
  const { state, visit } = phone()
  await visit()
  state.answer = offline
  expect(await visit()).toEqual(['content', 'offline'])
})

test('a registration that has no ticket any more takes the kept one along', async () => {
  const { state, visit, journey } = phone()
  await visit()
  await journey()
  state.answer = offline
  expect(await visit()).toEqual(['failed', 'offline'])
})

test('what a change above the journey has kept is shown without a network, and what it has taken away is not', async () => {
  const { state, app } = phone()
  const store = new JourneyStore(app, 'reg-1')
  await store.load()
  state.reachable = false
  const deferred = registration({ deferredFrom: '2020-07-25' })
  const savedAt = (store.registration.refreshedAt ?? 0) + 1
  app.personal.set('registration:reg-1', { value: deferred, savedAt })
  await store.load()
  expect(store.registration.value).toEqual(deferred)
  app.personal.remove('registration:reg-1')
  await store.load()
  expect([store.registration.value, store.registration.failure?.kind]).toEqual([null, 'offline'])
})

test('the ticket in the calendar reminds an hour before the entry, while that is to come', async () => {
  const { app } = phone()
  const store = new TicketStore({ ...app, intentions: {} } as AppStores, 'reg-1')
  for (const [now, reminded] of [
    ['2020-07-25T12:29:59+08:00', true],
    ['2020-07-25T12:30:00+08:00', false],
  ] as const) {
    app.clock.sync(now, Date.now())
    await store.addToCalendar(onlineTicket)
    expect([now, store.reminded]).toEqual([now, reminded])
  }
})
