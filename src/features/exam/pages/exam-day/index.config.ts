export default definePageConfig({ navigationBarTitleText: '考试日', enablePullDownRefresh: true })
