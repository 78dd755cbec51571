import { ServerClock } from '../../../src/api/server-clock'
import { InboxStore } from '../../../src/stores/inbox-store'
import { PersonalStorage } from '../../../src/stores/personal-storage'
import { PushReport } from '../../../src/stores/push-report'
import { type FakeAnswers, fakeClient, offline, ok } from '../support/fake-client'
import { MemoryStorage } from '../support/memory-storage'
import { message } from '../support/notices'

const one = message()
const other = message({ id: 'ntc_0000000000000000000002', readAt: '2020-07-20T11:00:00+08:00' })
const push = { notice: one.id, via: 'sms' } as const

function inboxOf(answers: FakeAnswers, storage = new PersonalStorage(new MemoryStorage())) {
  const { client, calls } = fakeClient(answers)
  const inbox = new InboxStore({ api: client, clock: new ServerClock(), personal: storage })
  return { inbox, calls, storage, pushes: new PushReport({ inbox, personal: storage }) }
}

const page = { '/messages': () => ok({ items: [one, other], nextCursor: null, unread: 1 }) }

test('the list brings the number of unread messages, and both are there after a restart', async () => {
  const { inbox, storage } = inboxOf({ get: page })
  await inbox.list.load()
  expect(inbox.unread).toBe(1)
  expect([inbox.isUnread(one), inbox.isUnread(other)]).toEqual([true, false])
  const later = inboxOf({}, storage)
  expect(later.inbox.unread).toBe(1)
  expect(later.inbox.list.items).toHaveLength(2)
})

test('a message that was read is read at once, without asking for the list again', async () => {
  const { inbox, calls } = inboxOf({ get: page, post: { '/messages/read': () => ok({ unread: 0 }) } })
  await inbox.list.load()
  await inbox.read(one.id)
  expect(inbox.isUnread(one)).toBe(false)
  expect(inbox.unread).toBe(0)
  expect(calls.map(({ operation }) => operation)).toEqual(['GET /messages', 'POST /messages/read'])
})

test('a count that was asked for before messages were marked is overtaken', async () => {
  const { inbox } = inboxOf({ get: page, post: { '/messages/read': () => ok({ unread: 0 }) } })
  await inbox.list.load()
  const reading = inbox.list.load()
  const count = inbox.counting()
  await inbox.readAll()
  await reading
  count(5)
  expect(inbox.unread).toBe(0)
  inbox.counting()(2)
  expect(inbox.unread).toBe(2)
})

test('without an answer nothing is read', async () => {
  const { inbox } = inboxOf({ get: page, post: { '/messages/read': offline } })
  await inbox.list.load()
  await inbox.readAll()
  expect([inbox.isUnread(one), inbox.unread]).toEqual([true, 1])
})

test('what came while the list was open stays unread, and is shown', async () => {
  const { inbox, calls } = inboxOf({
    get: page,
    post: { '/messages/read': () => ok({ unread: 1 }) },
  })
  await inbox.list.load()
  await inbox.readAll()
  expect(calls.map(({ operation, options }) => [operation, options?.body])).toEqual([
    ['GET /messages', undefined],
    ['POST /messages/read', { all: true, newest: one.id }],
    ['GET /messages', undefined],
  ])
})

test('signing out leaves no message and no number', async () => {
  const device = new MemoryStorage()
  const { inbox } = inboxOf({ get: page }, new PersonalStorage(device))
  await inbox.list.load()
  inbox.clear()
  expect([inbox.unread, inbox.list.items]).toEqual([0, []])
  expect(JSON.stringify([...device.entries])).not.toContain('准考证')
})

describe('a tapped push', () => {
  test('is told once with its channel, however often the app comes back with it', async () => {
    const { pushes, calls } = inboxOf({ post: { '/messages/read': () => ok({ unread: 0 }) } })
    pushes.take(push)
    await pushes.send()
    pushes.take(push)
    await pushes.send()
    expect(calls.map(({ options }) => options?.body)).toEqual([{ ids: [one.id], via: 'sms' }])
  })

  test('waits for an answer, also through a restart', async () => {
    const first = inboxOf({ post: { '/messages/read': offline } })
    first.pushes.take(push)
    await first.pushes.send()
    const second = inboxOf({ post: { '/messages/read': () => ok({ unread: 0 }) } }, first.storage)
    await second.pushes.send()
    await second.pushes.send()
    expect(second.calls).toHaveLength(1)
  })

  test('by another channel is another one', async () => {
    const { pushes, calls } = inboxOf({ post: { '/messages/read': () => ok({ unread: 0 }) } })
    pushes.take(push)
    pushes.take({ ...push, via: 'email' })
    await pushes.send()
    expect(calls).toHaveLength(2)
  })
})
