import { noticeFields, renderNotice, templates } from '../../../../server/src/domain/notices/templates/render'
import { samples } from './samples'
import { texts } from './texts'

const named = Object.entries(samples)

test('every kind has its words here, so that a changed one is a new version', () => {
  expect(new Set(named.map(([, { kind }]) => kind))).toEqual(new Set(Object.keys(templates)))
  expect(Object.keys(texts)).toEqual(Object.keys(samples))
})

test.each(named)('%s reads as it was reviewed', (name, content) => {
  const { title, summary, body, templateVersion } = renderNotice(content)
  const { subject, event, time, remark } = noticeFields(content, templateVersion)
  expect([title, summary, ...body, [subject, event, time, remark].join(' | ')]).toEqual(texts[name])
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
  const fields = noticeFields(content, 1)
  for (const value of Object.values(fields)) expect([...value].length).toBeLessThanOrEqual(20)
  expect(fields.time).toMatch(/^\d{4}年\d{1,2}月\d{1,2}日( \d\d:\d\d)?$/)
})

test('a version that never was is an error, not an empty text', () => {
  const [, first] = named[0] ?? []
  expect(() => first && noticeFields(first, 2)).toThrow('there is no version 2')
})
