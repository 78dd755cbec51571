export default definePageConfig({
  navigationBarTitleText: '认证详情',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
