export default definePageConfig({ navigationBarTitleText: '选择考期', enablePullDownRefresh: true })
