import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Card } from '../../../ui/card/card'
import { Chips } from '../../../ui/chips/chips'
import { Field } from '../../../ui/field/field'
import { Icon } from '../../../ui/icon/icon'
import type { PartnersStore } from '../pages/partners/partners-store'
import styles from './filters.module.scss'

/** Narrows the partners by name and city. */
export const PartnerFilters = observer(function PartnerFilters(props: {
  store: PartnersStore
  cities: readonly string[]
}) {
  const { store, cities } = props
  return (
    <Card>
      <View className={styles.filters}>
        <Field
          label="搜索合作伙伴"
          value={store.query}
          placeholder="名称或城市"
          limit={40}
          onInput={(text) => store.search(text)}
          extra={<Icon name="search" size="small" />}
        />
        <Chips
          label="城市"
          options={cities.map((city) => ({ value: city, text: city }))}
          chosen={store.city}
          onTap={(city) => store.tapCity(city)}
        />
      </View>
    </Card>
  )
})
