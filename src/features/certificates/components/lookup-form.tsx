import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { LONGEST_NAME } from '../../../format/typed'
import { scanQrCode } from '../../../platform/phone'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Field } from '../../../ui/field/field'
import type { LookupStore } from '../lookup-store'
import styles from './lookup-form.module.scss'

/** Number and name, or a scan: the two ways to ask about a certificate. */
export const LookupForm = observer(function LookupForm({ store }: { store: LookupStore }) {
  const { missing } = store
  const scan = async () => store.take(await scanQrCode())
  return (
    <Card title={store.answer ? '再查一张' : '编号与姓名'}>
      <View className={styles.fields}>
        <Field
          label="证书编号"
          value={store.number}
          limit={40}
          placeholder="证书上的编号"
          error={missing.number ? '请填写完整的证书编号' : null}
          onInput={(number) => store.typeNumber(number)}
        />
        <Field
          label="持证人姓名"
          value={store.holderName}
          limit={LONGEST_NAME}
          placeholder="与证书一致的全名"
          error={missing.holderName ? '请填写持证人姓名' : null}
          onInput={(name) => store.typeHolderName(name)}
          onConfirm={() => store.lookUp()}
        />
        <Button wide busy={store.asking.busy && '正在查证'} icon="search" onTap={() => store.lookUp()}>
          查证
        </Button>
        <Button wide kind="ghost" icon="scan-line" onTap={scan}>
          扫证书上的二维码
        </Button>
        <Text className={styles.privacy}>姓名只用于这一次核对，不会保存在手机上。</Text>
      </View>
    </Card>
  )
})
