import { dateWordsAt } from '../../../src/format/date'

/** How dates are said in the year of the tests: those of 2020 without their year. */
export const in2020 = dateWordsAt(Date.parse('2020-07-13T10:00:00+08:00'))

/** Why a date is what it is, as the backend says it. */
export const why = { rule: '规则', derivation: '推算', afterwards: '此后' }
