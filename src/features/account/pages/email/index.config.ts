export default definePageConfig({ navigationBarTitleText: '联系邮箱', enablePullDownRefresh: true })
