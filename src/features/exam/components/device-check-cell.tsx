import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { useApp } from '../../../stores/app-context'
import { Cell } from '../../../ui/cell/cell'
import { useDateWords } from '../../../ui/use-date-words'
import { keptReadiness } from '../device-check-store'
import { readinessText } from '../device-checks'

/** The way to the device checklist, with the date on which it was completed. */
export function DeviceCheckCell() {
  const { personal } = useApp()
  const say = useDateWords()
  const [record, setRecord] = useState(() => keptReadiness(personal))
  useDidShow(() => setRecord(keptReadiness(personal)))
  return (
    <Cell
      icon="monitor"
      title="设备检查与试考"
      detail={readinessText(record, say)}
      onTap={() => open(routes.deviceCheck())}
    />
  )
}
