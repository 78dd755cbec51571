import type { NoticeContent } from '../../../../server/src/domain/notices/content'
import { noticeFields, renderNotice, templates } from '../../../../server/src/domain/notices/templates/render'
import { samples } from './samples'
import { texts } from './texts'

const named = Object.entries(samples)

test('every kind has its words here, so that a changed one is a new version', () => {
  expect(new Set(named.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(templates)))
  expect(Object.keys(texts)).toEqual(Object.keys(samples))
})

const newestFields = (content: NoticeContent) => noticeFields(content, renderNotice(content).templateVersion)

const lines = (content: NoticeContent, version?: number) => {
  const { title, summary, body, templateVersion } = renderNotice(content, version)
  const { subject, event, time, remark } = noticeFields(content, templateVersion)
  return [title, summary, ...body, [subject, event, time, remark].join(' | ')]
}

test.each(named)('%s reads as it was reviewed', (name, content) => {
  expect(lines(content)).toEqual(texts[name])
})

/** What later versions say otherwise, as it was sent; where it is no newer, by which version last. */
const FORMER: readonly (readonly [now: string, then: string, last?: number])[] = [
  ['照旧，最晚到新考试日 00:00。', '不会提前。'],
  ['收到付款时已不能再完成这次报名，', '收到付款时订单已经关闭，'],
  ['这笔付款没有形成报名。', '席位已无法恢复，这次报名没有成立。', 2],
  [
    '请在小程序的“考试”中看看是否已有这项认证的报名；没有而仍要参加的，请重新选择考期。',
    '如仍要参加，请在小程序中选择可报名的考期重新报名。',
    2,
  ],
  ['列出 2020年10月25日 周日（含）以前的新考期后即可申请', '2020年10月25日 周日（含）前列出新考期后即可申请'],
  [
    '报名已截止，这次报名不能再申请退款或延期。',
    '退款须在 2020年7月15日 周三 00:00 前申请，延期须在 2020年7月15日 周三 00:00 前申请。',
  ],
  [
    '前申请。目前没有可延期的考期；2020年7月15日 周三 00:00 前列出的，可以申请延期。',
    '前申请，延期须在 2020年7月15日 周三 00:00 前申请。',
  ],
]
const asSent = (line: string, version: number) =>
  FORMER.reduce(
    (text, [now, then, last = version]) => (version > last ? text : text.replace(now, then)),
    line,
  )

/** The kinds that were there before dates were said with their years. */
const isOld = ({ kind }: NoticeContent) => kind !== 'resultDayChanged' && kind !== 'retakeEndChanged'
const old = named.filter(([, content]) => isOld(content))

test.each(named)('%s still reads as it was sent before it was reworded', (name, content) => {
  const first = isOld(content) ? 2 : 1
  for (let version = first; version < renderNotice(content).templateVersion; version += 1)
    expect(lines(content, version)).toEqual(texts[name]?.map((line) => asSent(line, version)))
})

test.each(old)('%s still reads as it was sent before years were said', (name, content) => {
  const before = texts[name]?.map((line) => asSent(line, 1).replace(/\d{4}年(?=\d+月\d+日(?: 周|考期))/g, ''))
  expect(lines(content, 1)).toEqual(before)
})

/** Samples with a date to come, as they are while that date may still move. */
const mayMove = named.flatMap(([name, content]): [string, NoticeContent][] => {
  switch (content.kind) {
    case 'registrationConfirmed':
    case 'formalNotice':
    case 'examTomorrow':
    case 'examToday':
    case 'dateChanged':
    case 'resultDayChanged':
    case 'deferralAccepted':
    case 'retakeAccepted':
      // The kind and its facts come from one sample.
      return [[name, { ...content, facts: { ...content.facts, provisional: true } } as NoticeContent]]
    case 'resultPublished':
    case 'retakeEndChanged':
      return content.facts.retakeUntil
        ? [[name, { ...content, facts: { ...content.facts, retakeProvisional: true } } as NoticeContent]]
        : []
    case 'certificateExpiring': {
      const { renewal } = content.facts
      return renewal
        ? [[name, { ...content, facts: { ...content.facts, renewal: { ...renewal, provisional: true } } }]]
        : []
    }
    default:
      return []
  }
})

test.each(mayMove)('%s says 暂定 of every date that may still move', (_, content) => {
  const { title, summary, body } = renderNotice(content)
  const { remark } = newestFields(content)
  const certain =
    /原[考定为]|已从|退款须在|考试成绩已公布|考试的成绩公布|考试后的免费补考|有效期至|· \d{4}年\d+月\d+日 到期/
  const said = [title, summary, ...body]
    .flatMap((line) => line.split(/[，；]/))
    .filter((each) => !certain.test(each))
  expect(said.join('\n')).toMatch(/暂定 \d{4}年/)
  expect(said.join('\n')).not.toMatch(/(?<!暂定 )\d{4}年/)
  expect([...title].length).toBeLessThanOrEqual(20)
  expect([...remark].length).toBeLessThanOrEqual(20)
  if (isOld(content)) expect(renderNotice(content, 1).body.join('')).not.toContain('暂定')
})

test.each(named)('%s is short, plain, and says what to do next', (_, content) => {
  const { title, summary, body } = renderNotice(content)
  expect([...title].length).toBeLessThanOrEqual(20)
  expect(summary).not.toContain('\n')
  expect(body.at(-1)).toMatch(/^下一步：/)
  const all = [title, summary, ...body].join('\n')
  expect(all).not.toMatch(/[!！]|undefined|null|NaN|Invalid|\dT\d|\d-\d\d|failed|passed|absent/)
})

test.each(named)('the values of %s fit templates that were approved in advance', (_, content) => {
  const fields = newestFields(content)
  for (const value of Object.values(fields)) expect([...value].length).toBeLessThanOrEqual(20)
  expect(fields.time).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日( \d\d:\d\d)?$/)
})

test('a version that never was is an error, not an empty text', () => {
  const [, first] = named[0] ?? []
  expect(() => first && noticeFields(first, 99)).toThrow('there is no version 99')
})
