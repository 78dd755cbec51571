import { noticeFields } from '../../../server/src/domain/notices/templates/render'
import { smsValue } from '../../../server/src/gateways/sms/values'
import { certifications } from '../../../server/src/seed/catalogue/certifications'
import { samples } from '../domain/notices/samples'
import { examNotice } from './outgoing-notice'

const FIELDS = ['subject', 'event', 'time', 'clock'] as const

test.each(Object.entries(samples))(
  '%s fits an SMS, by the present rule and by the former one',
  (_, content) => {
    const { facts } = content
    const names = certifications.map(({ name }) => name)
    for (const length of [6, 12] as const) {
      for (const certificationName of names) {
        // Only the name is exchanged, for the longest ones of the catalogue too.
        const renamed = { ...content, facts: { ...facts, certificationName } } as typeof content
        const values = FIELDS.map((field) => smsValue(field, noticeFields(renamed, 1), length))
        for (const value of values) {
          expect([...value].length).toBeGreaterThan(0)
          expect([...value].length).toBeLessThanOrEqual(length)
        }
        // Nothing but the longest name is cut.
        expect(values.slice(1).join()).not.toContain('…')
      }
    }
  },
)

const fields = { ...examNotice.fields, subject: '云架构高级工程师', time: '2020年12月26日 14:00' }

test.each([
  ['subject', 6, '云架构高级'],
  ['subject', 12, '云架构高级工程师'],
  ['time', 6, '12月26日'],
  ['time', 12, '12月26日 14:00'],
  ['clock', 6, '14:00'],
] as const)('the %s within %i characters is %s', (field, length, expected) => {
  expect(smsValue(field, fields, length)).toBe(expected)
})

test('a day without an hour is said so', () => {
  expect(smsValue('clock', { ...fields, time: '2020年12月26日' }, 6)).toBe('全天')
})
