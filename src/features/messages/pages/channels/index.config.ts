export default definePageConfig({ navigationBarTitleText: '通知渠道', enablePullDownRefresh: true })
