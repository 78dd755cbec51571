import { useState } from 'react'
import { fontScale } from '../platform/system'
import { useApp } from '../stores/app-context'

/** How much larger than usual texts of the app's own step are; --ce-scale of the same step in tokens.scss. */
const LARGEST = 1.875

/** How much larger than usual the texts are: as WeChat's setting says, or by the app's own step. */
export function useScale(): number {
  const { choice } = useApp().comfort
  const [wechat] = useState(fontScale)
  return choice === 'usual' ? wechat : LARGEST
}
