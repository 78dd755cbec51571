export default definePageConfig({ navigationBarTitleText: '补考', enablePullDownRefresh: true })
