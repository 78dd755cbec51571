export default definePageConfig({ navigationBarTitleText: '证件预检' })
