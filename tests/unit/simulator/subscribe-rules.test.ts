import { checkedTemplates, sortRequest } from '../../../simulator/src/phone/subscribe-rules'

const titles: Record<string, string> = { a: '考试提醒', b: '成绩通知', c: '考试提醒' }
const titleOf = (template: string) => titles[template] ?? template

describe('a list of subscription templates', () => {
  it.each([
    ['nothing', undefined, 10001],
    ['an empty list', [], 10001],
    ['something that is no id', ['a', 7], 10004],
    ['more than five', ['1', '2', '3', '4', '5', '6'], 20003],
  ])('is refused with the published code when it is %s', (_, given, errCode) => {
    expect(() => checkedTemplates(given)).toThrow(expect.objectContaining({ extra: { errCode } }))
  })

  it('may hold five', () => {
    expect(checkedTemplates(['1', '2', '3', '4', '5'])).toHaveLength(5)
  })
})

describe('before the user is asked', () => {
  it('a second template of the same title is filtered', () => {
    expect(sortRequest(['a', 'b', 'c'], titleOf, {})).toEqual({ answered: { c: 'filter' }, open: ['a', 'b'] })
  })

  it('a choice that the user keeps is the answer', () => {
    expect(sortRequest(['a', 'b'], titleOf, { a: 'reject' })).toEqual({
      answered: { a: 'reject' },
      open: ['b'],
    })
  })

  it('a template that is named twice is asked for once', () => {
    expect(sortRequest(['b', 'b'], titleOf, {})).toEqual({ answered: {}, open: ['b'] })
  })
})
