export default defineAppConfig({
  pages: ['pages/home/index'],
  window: { navigationBarTitleText: '认证考试助手' },
  lazyCodeLoading: 'requiredComponents',
})
