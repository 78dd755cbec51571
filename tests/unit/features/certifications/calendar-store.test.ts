import { ServerClock } from '../../../../src/api/server-clock'
import { CalendarStore } from '../../../../src/features/certifications/pages/calendar/calendar-store'
import { fakeClient, ok } from '../../support/fake-client'
import { calendarMonth, phoneAt } from './examples'

function calendarOf(year: number) {
  const items = [calendarMonth(`${year}-07`, `${year}-07-25`), calendarMonth(`${year}-08`, `${year}-08-29`)]
  return { year, provisional: false, items }
}

function backend(onRead: (year: number) => void = () => undefined) {
  return fakeClient({
    get: {
      '/calendar/{year}': ({ path: { year } }) => {
        onRead(year)
        return ok(calendarOf(year))
      },
    },
  })
}

describe('the calendar page', () => {
  it('begins with the present year in Beijing, whatever the phone’s zone says', async () => {
    const { client } = backend()
    // Still 2020 anywhere west of Beijing.
    const store = new CalendarStore({ api: client, ...phoneAt('2020-12-31T16:00:00Z') }, null)
    await store.load()
    expect(store.calendar.value?.year).toBe(2021)
  })

  it('turns to the backend’s year when the phone’s clock is in another one', async () => {
    const { personal } = phoneAt('2026-01-01T00:00:00+08:00')
    const clock = new ServerClock(() => Date.parse('2026-01-01T00:00:00+08:00'))
    const { client } = backend(() => clock.sync('2020-07-10T10:00:00+08:00'))
    const store = new CalendarStore({ api: client, clock, personal }, null)
    await store.load()
    expect(store.year).toBe(2020)
    expect(store.calendar.value?.year).toBe(2020)
    expect(store.next).toBe('2020-07')
  })

  it('stays with the year that was asked for', async () => {
    const { client } = backend()
    const store = new CalendarStore({ api: client, ...phoneAt('2026-01-01T00:00:00+08:00') }, 2020)
    await store.load()
    expect(store.year).toBe(2020)
    expect(store.next).toBeNull()
  })

  it('moves the mark when the day changes', async () => {
    let device = Date.parse('2020-07-25T23:59:59+08:00')
    const clock = new ServerClock(() => device)
    clock.sync('2020-07-25T23:59:59+08:00')
    const { client } = backend()
    const store = new CalendarStore({ api: client, clock, personal: phoneAt('2020-07-25').personal }, null)
    await store.load()
    expect(store.next).toBe('2020-07')
    device += 1000
    await store.load()
    expect(store.next).toBe('2020-08')
  })

  it('goes from year to year within the calendar, folding what was open', async () => {
    const { client, calls } = backend()
    const store = new CalendarStore({ api: client, ...phoneAt('2020-07-10T10:00:00+08:00') }, 2020)
    store.tapMonth('2020-07')
    await store.go(-1)
    expect(store.calendar.value?.year).toBe(2019)
    expect(store.unfolded).toBeNull()
    expect(store.hasPrevious).toBe(false)
    await store.go(-1)
    expect(store.year).toBe(2019)
    expect(calls).toHaveLength(1)
  })

  it('ends with 2099', async () => {
    const store = new CalendarStore({ api: backend().client, ...phoneAt('2020-07-10T10:00:00+08:00') }, 2099)
    await store.go(1)
    expect(store.year).toBe(2099)
  })

  it('shows a year that was seen before at once', async () => {
    const { client } = backend()
    const phone = phoneAt('2020-07-10T10:00:00+08:00')
    await new CalendarStore({ api: client, ...phone }, 2020).load()
    expect(new CalendarStore({ api: client, ...phone }, 2020).calendar.phase).toBe('content')
  })
})
