import { askingWords } from '../../../src/parts/subscribe-row/asking-words'

const BEFORE = '考试前提醒我'
const AFTER = '有新进展时提醒我'

test.each([
  ['paid', ['exam', 'change', 'result'], BEFORE, '准考证、考期调整和成绩，各发一条微信提醒'],
  ['ticket', ['exam', 'result'], BEFORE, '考试和成绩，各发一条微信提醒'],
  ['ticket', ['exam'], BEFORE, '考试，发一条微信提醒'],
  ['ticket', ['result'], AFTER, '成绩，发一条微信提醒'],
  ['result', ['certificate', 'result', 'change'], AFTER, '证书、成绩和变更，各发一条微信提醒'],
] as const)('on %s the row promises what it asks for: %p', (scene, topics, title, detail) => {
  const asked = topics.map((topic) => ({ topic }))
  expect(askingWords(scene, asked)).toEqual({ title, detail })
})
