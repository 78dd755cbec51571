export default definePageConfig({
  navigationBarTitleText: '科目详情',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
  enableShareTimeline: true,
})
