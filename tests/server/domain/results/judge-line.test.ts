import { judgeLine, type LineFacts, type ResultLine } from '../../../../server/src/domain/exams/result-lines'

const facts: LineFacts = {
  registrationId: 'reg_1',
  withdrawn: false,
  closedAt: null,
  resultPublishedAt: null,
  outcome: null,
  mayPass: false,
  sectionTitles: ['计算', '网络'],
  examDate: '2020-07-25',
  passingScore: 70,
  maximumScore: 100,
}
const line: ResultLine = { ticketNumber: '2020 0725 0001', outcome: 'passed', score: '84', sections: [] }
const judge = (change: Partial<ResultLine>, known: LineFacts | undefined = facts) =>
  judgeLine({ ...line, ...change }, known, '2020-07-26')

test('a result, with its sections as far as they are given', () => {
  const sections = [
    { title: '计算', text: '90' },
    { title: '网络', text: '' },
  ]
  expect(judge({ sections })).toEqual({
    registrationId: 'reg_1',
    outcome: 'passed',
    score: 84,
    sections: [{ title: '计算', percent: 90 }],
  })
})

test.each([
  ['the passing score passes', { score: '70' }, 70],
  ['full marks', { score: '100' }, 100],
  ['one less fails', { outcome: 'failed', score: '69' }, 69],
  ['nothing right', { outcome: 'failed', score: '0' }, 0],
  ['absent without a score', { outcome: 'absent', score: '' }, null],
])('%s', (_, change, score) => expect(judge(change)).toMatchObject({ score }))

test.each([
  ['passed below the passing score', { score: '69' }, '低于合格线 70'],
  ['failed at the passing score', { outcome: 'failed', score: '70' }, '已达合格线 70'],
  ['more than full marks', { score: '101' }, '0 到 100'],
  ['less than nothing', { outcome: 'failed', score: '-1' }, '0 到 100'],
  ['half a point', { score: '84.5' }, '0 到 100'],
  ['no score', { score: '' }, '0 到 100'],
  ['absent with a score', { outcome: 'absent', score: '0' }, '缺考'],
  ['another word', { outcome: 'PASS' }, 'passed、failed 或 absent'],
  ['a section of another subject', { sections: [{ title: '存储', text: '90' }] }, '“存储”不是这项认证的分项'],
  ['a section above 100', { sections: [{ title: '计算', text: '101' }] }, '计算'],
])('refuses %s', (_, change, reason) => {
  expect(judge(change)).toEqual({ reason: expect.stringContaining(reason) })
})

test.each([
  ['an unknown ticket', undefined, '没有这个准考证号'],
  [
    'another outcome than the published one',
    { ...facts, closedAt: new Date(), resultPublishedAt: new Date(), outcome: 'failed' as const },
    '已按“未通过”公布',
  ],
  ['a registration that was given back', { ...facts, closedAt: new Date() }, '已结束'],
  ['an exam still to come', { ...facts, examDate: '2020-08-29' }, '尚未进行'],
])('refuses %s', (_, known, reason) => {
  expect(judgeLine(line, known, '2020-07-26')).toEqual({ reason: expect.stringContaining(reason) })
})

test('a published result may be corrected in its score and sections', () => {
  const published = {
    ...facts,
    closedAt: new Date(),
    resultPublishedAt: new Date(),
    outcome: 'passed' as const,
  }
  expect(judge({ score: '91', sections: [{ title: '网络', text: '80' }] }, published)).toMatchObject({
    outcome: 'passed',
    score: 91,
    sections: [{ title: '网络', percent: 80 }],
  })
})

test('a column of another subject may stand empty', () => {
  expect(judge({ sections: [{ title: '存储', text: '' }] })).toMatchObject({ sections: [] })
})

const published = {
  ...facts,
  outcome: 'failed' as const,
  resultPublishedAt: new Date('2020-07-29T10:00:00+08:00'),
}

test('a published failure becomes a pass as long as nothing was made of it, and nothing else', () => {
  expect(judge({}, { ...published, mayPass: true })).toMatchObject({ outcome: 'passed', score: 84 })
  expect(judge({}, published)).toEqual({
    reason: '成绩已按“未通过”公布，考生已选定补考、已退款、改绑或注销，不能更正为通过',
  })
  const passed = { ...published, outcome: 'passed' as const }
  for (const outcome of ['failed', 'absent'])
    expect(judge({ outcome, score: '' }, passed)).toEqual({
      reason: '成绩已按“已通过”公布，重新导入只能更正分数与分项',
    })
})
