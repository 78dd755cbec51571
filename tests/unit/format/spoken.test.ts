import { spelled, spoken, statusLine } from '../../../src/format/spoken'

describe('said aloud', () => {
  test.each([
    ['7月25日 周六 14:00', '7月25日周六下午两点'],
    ['7月25日 14:00', '7月25日下午两点'],
    ['2020年7月25日 周六', '2020年7月25日周六'],
    ['7月15日 00:00', '7月15日零点'],
    ['7月20日 周一 24:00', '7月20日周一夜里十二点'],
    ['7月10日 16:20', '7月10日下午四点二十分'],
    ['7月20日 10:02', '7月20日上午十点零二分'],
    ['13:30 入场 · 14:30 停止入场', '下午一点半 入场 · 下午两点半 停止入场'],
    ['02:00', '凌晨两点'],
    ['12:12', '中午十二点十二分'],
    ['22:59', '晚上十点五十九分'],
    ['应付 ¥600.00', '应付 600 元'],
    ['¥1,200.50', '1,200.50 元'],
    ['剩 1:02:03', '剩 1:02:03'],
  ])('%s is %s', (text, words) => {
    expect(spoken(text)).toBe(words)
  })

  test('a code is said letter by letter, its groups apart', () => {
    expect(spelled('CA2006-RNJG-8D8U')).toBe('C A 2 0 0 6，R N J G，8 D 8 U')
  })

  test('what comes next is one sentence with its date and what remains', () => {
    const left = { over: false, days: 5, hours: 3, minutes: 0, seconds: 0 }
    expect(statusLine('考试', '7月25日 周六 14:00', left)).toBe(
      '下一步：考试，7月25日周六下午两点，还有 5 天 3 小时',
    )
    expect(statusLine('考试', null, null)).toBe('下一步：考试')
    expect(statusLine('今天考试', '7月25日 周六 14:30', left, '后停止入场')).toBe(
      '下一步：今天考试，7月25日周六下午两点半停止入场，还有 5 天 3 小时',
    )
    expect(statusLine('已报名', '7月20日 周一 24:00', null, '内发放准考证')).toBe(
      '下一步：已报名，7月20日周一夜里十二点前发放准考证',
    )
    const over = { ...left, over: true }
    expect(statusLine('今天考试', '7月25日 周六 13:30', over, '后入场')).toBe(
      '下一步：今天考试，7月25日周六下午一点半入场，已过',
    )
  })
})
