import { calendarEntryOf } from '../../../../src/features/exam/calendar-entry'
import { qrTextOf, ticketPicture } from '../../../../src/features/exam/ticket-picture'
import { LONG_NAMES, recordedPicture } from '../../../support/recorded-picture'
import { onlineTicket } from '../../../support/ticket'

describe('the ticket outside the app', () => {
  test('the calendar entry spans entry to end in instants, whatever the zone of the phone', () => {
    const entry = calendarEntryOf(onlineTicket, null)
    expect(new Date(entry.startsAt).toISOString()).toBe('2020-07-25T05:30:00.000Z')
    expect(new Date(entry.endsAt).toISOString()).toBe('2020-07-25T07:30:00.000Z')
    expect(entry.description).toContain('https://exam.example.com/e/K7M29Q')
  })

  test('the saved picture says when and how to get in, whose it is as masked as the screen, and whom to call', () => {
    const hotline = {
      kind: 'phone',
      label: '考试服务热线',
      value: '400-000-0000',
      hours: null,
      effectiveFrom: '2019-01-01',
    } as const
    const { words } = recordedPicture((ruler) => ticketPicture(ruler, { ...onlineTicket, hotline }))
    for (const text of [
      '2020年7月25日 周六',
      '13:30',
      'K7 M2 9Q',
      '演**',
      '1101 **** **** 003X',
      hotline.value,
    ])
      expect(words.replaceAll('\n', ' ')).toContain(text)
  })

  test.each(LONG_NAMES)('the saved pass of “%s” lets no text leave it or stand upon another', (name) => {
    const certification = { ...onlineTicket.certification, name }
    const ticket = { ...onlineTicket, certification, holderMasked: `${name.slice(0, 1)}${'*'.repeat(59)}` }
    const centre = { name, city: '深圳', address: name, latitude: 0, longitude: 0, phone: '0755-00000000' }
    for (const each of [ticket, { ...ticket, entrance: null, centre }]) {
      const { faults, words } = recordedPicture((ruler) => ticketPicture(ruler, each))
      expect(faults).toEqual([])
      expect(words.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''))
    }
  })

  test('an on-site ticket carries its number for checking in', () => {
    expect(qrTextOf({ ...onlineTicket, entrance: null })).toBe('2020 0725 0138')
  })
})
