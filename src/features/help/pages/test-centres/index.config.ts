export default definePageConfig({ navigationBarTitleText: '考点', enablePullDownRefresh: true })
