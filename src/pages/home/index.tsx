import { Text, View } from '@tarojs/components'

export default function HomePage() {
  return (
    <View ariaRole="main" ariaLabel="首页">
      <Text>认证考试助手</Text>
    </View>
  )
}
