export default definePageConfig({
  navigationBarTitleText: '全部科目',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
