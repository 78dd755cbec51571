import { askingWords } from '../../../src/parts/subscribe-row/asking-words'

test.each([
  ['paid', ['exam', 'change', 'result'], '准考证、考期调整和成绩，各发一条微信提醒'],
  ['ticket', ['exam', 'result'], '考试和成绩，各发一条微信提醒'],
  ['ticket', ['exam'], '考试，发一条微信提醒'],
  ['result', ['certificate', 'result', 'change'], '证书、成绩和变更，各发一条微信提醒'],
] as const)('on %s the row promises what it asks for: %p', (scene, topics, detail) => {
  expect(
    askingWords(
      scene,
      topics.map((topic) => ({ topic })),
    ).detail,
  ).toBe(detail)
})

test.each([
  ['paid', ['exam', 'result'], '考试前提醒我'],
  ['ticket', ['result'], '有新进展时提醒我'],
  ['result', ['change'], '有新进展时提醒我'],
] as const)('on %s, where %p is left to ask for, its title is true', (scene, topics, title) => {
  expect(
    askingWords(
      scene,
      topics.map((topic) => ({ topic })),
    ).title,
  ).toBe(title)
})
