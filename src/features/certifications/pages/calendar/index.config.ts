export default definePageConfig({
  navigationBarTitleText: '全年考期',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
