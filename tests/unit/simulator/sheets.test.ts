import { decidedQuery } from '../../../simulator/src/phone/sheets'

const always = '(min-width: 0px)'
const never = '(max-width: 0px)'

describe('media queries under the chosen theme', () => {
  it('apply dark rules in dark only', () => {
    expect(decidedQuery('(prefers-color-scheme: dark)', 'dark')).toBe(always)
    expect(decidedQuery('(prefers-color-scheme:dark)', 'light')).toBe(never)
  })

  it('apply light rules in light only', () => {
    expect(decidedQuery('(prefers-color-scheme: light)', 'light')).toBe(always)
    expect(decidedQuery('(prefers-color-scheme: light)', 'dark')).toBe(never)
  })

  it('keep their other conditions', () => {
    expect(decidedQuery('(prefers-color-scheme: dark) and (min-width: 400px)', 'dark')).toBe(
      `${always} and (min-width: 400px)`,
    )
    expect(decidedQuery('(min-width: 400px)', 'dark')).toBe('(min-width: 400px)')
  })
})
