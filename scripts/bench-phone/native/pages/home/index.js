// Home without a framework: one request, one setData with the answer.
const LEVELS = [
  ['expert', '专家'],
  ['professional', '高级'],
  ['associate', '工程师'],
]

Page({
  data: { home: null, rows: [] },
  onLoad() {
    wx.request({
      url: 'http://127.0.0.1:8787/v1/home',
      success: ({ data }) => {
        const rows = LEVELS.map(([level, name]) => ({
          name,
          cells: data.map.directions.map(({ cells }) => cells.find((cell) => cell.level === level)),
        }))
        this.setData({ home: data, rows })
      },
    })
  },
  open() {},
})
