export default definePageConfig({ navigationBarTitleText: '延期', enablePullDownRefresh: true })
