jest.mock('@tarojs/taro', () => ({}))

import { ServerClock } from '../../../../src/api/server-clock'
import { JourneyStore } from '../../../../src/features/exam/journey-store'
import { ticketResource } from '../../../../src/features/exam/ticket-store'
import type { AppStores } from '../../../../src/stores/app-stores'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { onlineTicket } from '../../../support/ticket'
import { fakeClient, offline, ok, refused } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'
import { refusedAction, registration } from '../../support/registrations'

/** Each visit reads the ticket with the same storage; `answer` says how the backend takes it. */
function phone() {
  const state = { answer: (): ReturnType<typeof offline> | ReturnType<typeof ok> => ok(onlineTicket) }
  const { client: api } = fakeClient({
    get: {
      '/registrations/{id}/ticket': () => state.answer() as never,
      '/registrations/{id}': () => ok(registration({ actions: [refusedAction('viewTicket')] })),
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
  return { state, visit, journey: () => new JourneyStore(parts as unknown as AppStores, 'reg-1').load() }
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
