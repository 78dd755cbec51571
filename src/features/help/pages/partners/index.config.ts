export default definePageConfig({ navigationBarTitleText: '培训合作伙伴', enablePullDownRefresh: true })
