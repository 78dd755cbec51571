export default definePageConfig({ navigationBarTitleText: '加入日历', enablePullDownRefresh: true })
