import { factsOf, formerNamesText } from '../../../../src/features/certifications/certification-facts'
import { placeText } from '../../../../src/features/certifications/certification-words'
import { optionState, verdict } from '../../../../src/features/certifications/sample-answer'
import { certification } from './examples'

describe('a certification in words', () => {
  it('marks a passing score of the demo', () => {
    const labels = (demoFigures: boolean) => factsOf(certification({ demoFigures })).map(({ label }) => label)
    expect(labels(true)).toContain('合格线（示例）')
    expect(labels(false)).toContain('合格线')
  })

  it('says whether it is sat every month', () => {
    const value = (schedule: 'monthly' | 'listed') => factsOf(certification({ schedule })).at(-1)?.value
    expect(value('monthly')).toBe('每月一次')
    expect(value('listed')).toBe('单独公布')
  })

  it('lists former names with the day they ended', () => {
    expect(formerNamesText(certification())).toBeNull()
    const renamed = certification({ formerNames: [{ name: '大数据工程师', until: '2019-12-31' }] })
    expect(formerNamesText(renamed)).toBe('大数据工程师（至 2019年12月31日）')
  })

  it('says where it stands in the map', () => {
    expect(placeText({ direction: 'architect', level: 'professional' })).toBe('架构 · 高级')
    expect(placeText({ direction: null, level: 'foundation' })).toBe('基础')
  })
})

describe('a sample question', () => {
  it('shows nothing before a tap', () => {
    expect([0, 1, 2].map((option) => optionState(option, 1, null))).toEqual(['open', 'open', 'open'])
  })

  it('shows the right option, and the tapped one when it was wrong', () => {
    expect([0, 1, 2].map((option) => optionState(option, 1, 0))).toEqual(['wrong', 'right', 'other'])
    expect(verdict(1, 0)).toBe('正确答案是 B')
  })

  it('praises the right one', () => {
    expect([0, 1].map((option) => optionState(option, 1, 1))).toEqual(['other', 'right'])
    expect(verdict(1, 1)).toBe('答对了')
  })
})
