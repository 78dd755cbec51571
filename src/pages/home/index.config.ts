export default definePageConfig({
  navigationBarTitleText: '认证考试助手',
  enablePullDownRefresh: true,
  initialRenderingCache: 'dynamic',
})
