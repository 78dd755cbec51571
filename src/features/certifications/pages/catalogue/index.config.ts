export default definePageConfig({
  navigationBarTitleText: '全部认证',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
