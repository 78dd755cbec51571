import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { LONGEST_NAME } from '../../../format/typed'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Field } from '../../../ui/field/field'
import type { IdCheckStore } from '../id-check-store'
import styles from './id-fields.module.scss'

/** Name and number as they stand on the ID; checked on the phone, sent nowhere. */
export const IdFields = observer(function IdFields({ store }: { store: IdCheckStore }) {
  return (
    <>
      <Card>
        <View className={styles.fields}>
          <Field
            label="证件上的姓名"
            value={store.name}
            limit={LONGEST_NAME}
            placeholder="与证件完全一致"
            onInput={(name) => store.typeName(name)}
          />
          <Field
            label="居民身份证号"
            value={store.number}
            type="idcard"
            limit={40}
            placeholder="18 位"
            onInput={(number) => store.typeNumber(number)}
            onConfirm={() => store.check()}
          />
        </View>
      </Card>
      <Button wide onTap={() => store.check()}>
        核对
      </Button>
    </>
  )
})
