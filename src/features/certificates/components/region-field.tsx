import { Picker, Text, View } from '@tarojs/components'
import { regionText } from '../../../platform/address-book'
import { classNames } from '../../../ui/class-names'
import field from '../../../ui/field/field.module.scss'
import { Icon } from '../../../ui/icon/icon'
import styles from './region-field.module.scss'

interface RegionFieldProps {
  value: string
  error?: string | null
  onChoose: (region: string) => void
}

/** Province, city and district, chosen in the client's own list. */
export function RegionField({ value, error, onChoose }: RegionFieldProps) {
  return (
    <View className={field.field}>
      <Text className={field.label}>省、市、区</Text>
      <Picker
        mode="region"
        ariaRole="button"
        ariaLabel={`省、市、区，${value || '请选择'}`}
        onChange={({ detail }) => onChoose(regionText(detail.value))}
      >
        <View className={classNames(field.box, styles.box, error && field.wrong)}>
          <Text className={value ? styles.value : styles.hint}>{value || '请选择'}</Text>
          <Icon name="chevron-right" size="small" />
        </View>
      </Picker>
      {error && <Text className={field.error}>{error}</Text>}
    </View>
  )
}
