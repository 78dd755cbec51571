export default defineAppConfig({
  pages: ['pages/home/index'],
  subPackages: [],
  window: { navigationBarTitleText: 'Hello' },
})
