import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { whileHere } from '../../../platform/navigation'
import { Button } from '../../../ui/button/button'
import { FailureNotice } from '../../../ui/notice/failure-notice'
import { Sheet } from '../../../ui/sheet/sheet'
import { useDateWords } from '../../../ui/use-date-words'
import type { DevicesStore } from '../devices-store'
import styles from './signed-in-devices.module.scss'

/** The devices on which the candidate is signed in, each with the way to end that, and the way to end it everywhere. */
export const SignedInDevices = observer(function SignedInDevices(props: {
  store: DevicesStore
  onSignedOut: () => void
}) {
  const say = useDateWords()
  const { devices, write } = props.store
  const [open, setOpen] = useState(false)
  const show = () => {
    write.forget()
    setOpen(true)
    void devices.load()
  }
  const endAll = async () => {
    if (await whileHere(props.store.endAll())) props.onSignedOut()
  }
  return (
    <>
      <Button kind="quiet" wide onTap={show}>
        登录的设备
      </Button>
      <Sheet title="登录的设备" open={open} onClose={() => setOpen(false)}>
        {(devices.value?.items ?? []).map(({ id, device, current, signedInAt, usedAt }) => (
          <View key={id} className={styles.device}>
            <Text className={styles.words}>
              {current ? `${device}（本机）` : device}，{say(signedInAt, 'minute')} 登录，最近使用{' '}
              {say(usedAt, 'minute')}
            </Text>
            {!current && (
              <Button
                small
                kind="danger"
                label={`退出 ${say(signedInAt, 'minute')} 登录的${device}`}
                busy={write.running === id && '正在退出'}
                disabled={write.busy}
                onTap={() => props.store.end(id)}
              >
                退出
              </Button>
            )}
          </View>
        ))}
        <FailureNotice failure={devices.failure} onRetry={() => devices.load()} />
        <FailureNotice failure={write.failure} />
        <Text className={styles.words}>
          有不认识的设备时，请退出全部设备，再用微信重新登录。那台设备上如果还登录着你的微信，打开小程序会再次登录：请同时在微信的“登录设备管理”中退出它。
        </Text>
        <Button
          kind="danger"
          wide
          busy={write.running === 'all' && '正在退出全部设备'}
          disabled={write.busy}
          onTap={endAll}
        >
          退出全部设备
        </Button>
      </Sheet>
    </>
  )
})
