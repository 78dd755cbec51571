export default definePageConfig({ navigationBarTitleText: '纸质证书地址' })
