import { calendarEntryOf } from '../../../../src/features/exam/calendar-entry'
import { drawTicket, qrTextOf } from '../../../../src/features/exam/ticket-picture'
import type { DrawingContext } from '../../../../src/platform/album'
import { onlineTicket } from '../../../support/ticket'

/** A canvas that remembers the words. */
function recordingContext(words: string[]): DrawingContext {
  return {
    fillStyle: '',
    font: '',
    textAlign: 'left',
    fillRect: () => undefined,
    fillText: (text) => words.push(text),
  }
}

describe('the ticket outside the app', () => {
  test('the calendar entry spans entry to end in instants, whatever the zone of the phone', () => {
    const entry = calendarEntryOf(onlineTicket)
    expect(new Date(entry.startsAt).toISOString()).toBe('2020-07-25T05:30:00.000Z')
    expect(new Date(entry.endsAt).toISOString()).toBe('2020-07-25T07:30:00.000Z')
    expect(entry.description).toContain('https://exam.example.com/e/K7M29Q')
  })

  test('the saved picture says when and how to get in, and nothing private', () => {
    const words: string[] = []
    drawTicket(recordingContext(words), onlineTicket)
    const text = words.join('\n')
    expect(text).toContain('2020年7月25日 周六')
    expect(text).toContain('13:30')
    expect(text).toContain('K7M29Q')
    expect(text).not.toContain(onlineTicket.idNumberMasked)
    expect(text).not.toContain(onlineTicket.holderMasked)
  })

  test('an on-site ticket carries its number for checking in', () => {
    expect(qrTextOf({ ...onlineTicket, entrance: null })).toBe('2020 0725 0138')
  })
})
