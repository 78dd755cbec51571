import type { ChangeFacts } from '../../../../server/src/domain/changes/changes'
import { timeline } from '../../../../server/src/domain/registrations/timeline'
import { journeyFacts } from '../../../support/journey-facts'

const dated = (text: string) => new Date(`2020-${text}+08:00`)
const stepAt = (kind: string, now: string, changes: Partial<ChangeFacts> = {}) => {
  const facts = { ...journeyFacts(changes), retakeUntil: null }
  return timeline(facts, dated(now)).find((step) => step.kind === kind)
}
const out = { outcome: 'passed' as const, resultPublishedAt: dated('07-29T10:00') }

describe('a promise to a candidate', () => {
  test.each<[string, string, string, Partial<ChangeFacts>]>([
    ['ticket', '07-19T23:59', 'toCome', {}],
    ['ticket', '07-20T00:00', 'now', {}],
    ['ticket', '07-21T00:00', 'late', {}],
    ['ticket', '07-21T00:00', 'kept', { ticketPublishedAt: dated('07-20T10:00') }],
    ['result', '07-28T23:59', 'toCome', {}],
    ['result', '07-29T09:00', 'now', {}],
    ['result', '07-30T00:00', 'late', {}],
    ['result', '07-30T00:00', 'kept', out],
    ['resultNotice', '08-01T23:59', 'now', {}],
    ['resultNotice', '08-02T00:00', 'late', {}],
    ['resultNotice', '07-29T10:00', 'kept', out],
    ['paperCertificate', '08-24T23:59', 'now', out],
    ['paperCertificate', '08-25T00:00', 'late', { ...out, paperState: 'addressMissing' }],
    ['paperCertificate', '08-25T00:00', 'kept', { ...out, paperPostedAt: dated('08-12T15:30') }],
  ])('%s at %s is %s', (kind, now, state, changes) => {
    const step = stepAt(kind, now, changes)
    expect(step?.promise?.state).toBe(state)
    // What was not kept is never called done.
    expect(step?.state === 'done').toBe(state === 'kept')
  })

  test('that is late says what helps', () => {
    expect(stepAt('ticket', '07-21T00:00')?.promise?.next).toContain('请联系考试服务热线')
    const late = stepAt('paperCertificate', '08-25T00:00', { ...out, paperState: 'addressMissing' })
    expect(late?.promise?.next).toContain('填写地址后安排寄出')
  })
})

test('no paper is spoken of once its certificate was revoked before it was posted', () => {
  const certificateRevokedAt = dated('08-01T10:00')
  expect(stepAt('paperCertificate', '08-10T10:00', { ...out, certificateRevokedAt })).toBeUndefined()
  const paperPostedAt = dated('08-12T15:30')
  expect(
    stepAt('paperCertificate', '08-25T00:00', { ...out, certificateRevokedAt, paperPostedAt }),
  ).toBeDefined()
})
