export default definePageConfig({ navigationBarTitleText: '帮助与联系', enablePullDownRefresh: true })
