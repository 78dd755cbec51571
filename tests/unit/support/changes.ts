import type { Schema } from '../../../src/api/contract-types'
import type { ChangeOption } from '../../../src/features/changes/change-store'
import { why } from './dates'

/** A sitting that a change can lead to; `changes` makes it another. */
export function option(changes: Partial<ChangeOption> = {}): ChangeOption {
  return {
    sittingId: 'tca-architect-2020-08',
    examDate: '2020-08-29',
    provisional: false,
    mode: 'online',
    city: null,
    seatsLeft: 40,
    seatLevel: 'plenty',
    choosable: true,
    refusal: null,
    explanation: { rule: '当月最后一个周六', derivation: '8月最后一个周六 → 08-29', afterwards: '成绩' },
    steps: [],
    ...changes,
  }
}

/** A sitting that lies too late. */
export function tooLate(): ChangeOption {
  const refusal = {
    code: 'sitting-beyond-three-months',
    text: '超出三个月（至 10月25日）',
    rule: '新考期在原考期后三个月内',
    date: '2020-10-26T00:00:00+08:00',
  }
  return option({
    sittingId: 'tca-architect-2020-10',
    examDate: '2020-10-31',
    choosable: false,
    refusal,
  })
}

/** What the backend says about a change that can be made; `changes` makes it another. */
export function changeOptions(changes: Partial<Schema<'ChangeOptions'>> = {}): Schema<'ChangeOptions'> {
  return {
    allowed: true,
    refusal: null,
    applyUntil: '2020-07-15T00:00:00+08:00',
    explanation: why,
    usesUp: '唯一一次延期机会',
    afterwards: ['不能再次延期'],
    comparison: [],
    options: [option(), option({ sittingId: 'tca-architect-2020-09', examDate: '2020-09-26' }), tooLate()],
    ...changes,
  }
}

/** What the backend says once the deferral is used. */
export function deferralUsed(): Schema<'ChangeOptions'> {
  const refusal = { code: 'deferral-used', text: '已用过延期', rule: '每次报名只能延期一次', date: null }
  return changeOptions({ allowed: false, refusal, options: [] })
}
