import { View } from '@tarojs/components'

/** One text. */
export default function HelloPage() {
  return <View>Hello, world</View>
}
