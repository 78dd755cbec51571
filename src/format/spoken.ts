import { type Remaining, remainingText } from './countdown'

const DIGITS = '零一二三四五六七八九'

/** A number under sixty in words. */
function number(value: number): string {
  const tens = Math.floor(value / 10)
  const ten = tens === 0 ? '' : `${tens > 1 ? DIGITS[tens] : ''}十`
  return `${ten}${value % 10 > 0 || tens === 0 ? DIGITS[value % 10] : ''}`
}

function timeWord(hour: number, minute: number): string {
  if (hour === 24) return '夜里十二点'
  const part = hour < 6 ? '凌晨' : hour < 12 ? '上午' : hour < 13 ? '中午' : hour < 18 ? '下午' : '晚上'
  const clock = `${hour === 0 ? '' : part}${hour % 12 === 2 ? '两' : number(hour > 12 ? hour - 12 : hour)}点`
  if (minute === 0) return clock
  return minute === 30 ? `${clock}半` : `${clock}${minute < 10 ? '零' : ''}${number(minute)}分`
}

/** A text as it is said aloud: 7月25日周六下午两点 of 7月25日 周六 14:00, 600 元 of ¥600.00. */
export function spoken(text: string): string {
  return text
    .replace(
      /(^|[^:\d])(\d{1,2}):(\d{2})(?![:\d])/g,
      (_, before, hour, minute) => `${before}${timeWord(Number(hour), Number(minute))}`,
    )
    .replace(/¥([\d.,]+?)(\.00)?(?![\d.,])/g, '$1 元')
    .replace(/日 周/g, '日周')
    .replace(/(日|周.) (?=[零凌上中下晚夜])/g, '$1')
}

/** A code letter by letter, its groups apart: C A 2 0，R N J G. */
export function spelled(code: string): string {
  return code.replace(/-/g, '，').replace(/\B(?=[^，])/g, ' ')
}

/**
 * What comes next in one sentence, as it is said aloud: 下一步：准考证已发放，7月25日周六下午一点半入场，还有 5 天 3 小时. `label` is
 * what happens at the instant, as the backend says it after what remains: 后入场, 内发放准考证; null where the title says it.
 */
export function statusLine(
  title: string,
  when: string | null,
  left: Remaining | null,
  label: string | null = null,
): string {
  const event = label?.replace(/^内/, '前').replace(/^后/, '') ?? ''
  const over = event ? '已过' : null
  const remains = left && (left.over ? over : `还有 ${remainingText(left)}`)
  return `下一步：${spoken([title, when && when + event, remains].filter(Boolean).join('，'))}`
}
