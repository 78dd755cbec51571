export default definePageConfig({ navigationBarTitleText: '准考证', enablePullDownRefresh: true })
