import { comparisonRows } from '../../../src/parts/comparison/comparison-table'
import { in2020 } from '../support/dates'

test('the three ways stand side by side, with the date of each', () => {
  const rows = comparisonRows(
    [
      {
        kind: 'stay',
        title: '按期考',
        allowed: true,
        cost: '–',
        usesUp: '',
        retake: '保留',
        noLonger: '',
        until: null,
      },
      {
        kind: 'refund',
        title: '退款',
        allowed: false,
        cost: '退 ¥600.00',
        usesUp: '报名',
        retake: '–',
        noLonger: '延期',
        until: '2020-07-15T00:00:00+08:00',
      },
    ],
    in2020,
  )
  expect(rows.map(({ label, values }) => [label, ...values.map(({ text }) => text)])).toEqual([
    ['能否选择', '可以', '不可以'],
    ['费用', '–', '退 ¥600.00'],
    ['用掉', '–', '报名'],
    ['免费补考', '保留', '–'],
    ['此后不能', '–', '延期'],
    ['截止', '–', '7月15日 00:00'],
  ])
})
