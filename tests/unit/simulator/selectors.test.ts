import { browserSelector } from '../../../simulator/src/pack/selectors'

describe('selectors of the package', () => {
  it.each([
    ['page', 'wx-page'],
    ['view', 'wx-view'],
    ['view>text.title', 'wx-view>wx-text.title'],
    ['.card view:first-child', '.card wx-view:first-child'],
    ['scroll-view::-webkit-scrollbar', 'wx-scroll-view::-webkit-scrollbar'],
    ['checkbox-group checkbox', 'wx-checkbox-group wx-checkbox'],
    ['button[disabled]', 'wx-button[disabled]'],
    [':not(input)', ':not(wx-input)'],
  ])('%s becomes %s', (selector, expected) => {
    expect(browserSelector(selector)).toBe(expected)
  })

  it.each(['.view', '#page', '.text-input', '[aria-label="a view here"]', '.button__label'])(
    '%s is no built-in tag and stays',
    (selector) => {
      expect(browserSelector(selector)).toBe(selector)
    },
  )
})
