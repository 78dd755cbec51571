import { Text, View } from '@tarojs/components'
import { classNames } from '../class-names'
import { Icon } from '../icon/icon'
import styles from './chips.module.scss'

/** One thing to choose. */
export interface ChipOption<Value extends string> {
  value: Value
  text: string
}

interface ChipsProps<Value extends string> {
  /** What is chosen here; stands before the chips. */
  label: string
  options: readonly ChipOption<Value>[]
  chosen: Value | null
  /** Called with the tapped value; a tap on the chosen one means that nothing is chosen any more. */
  onTap: (value: Value) => void
}

/** A row of choices of which one or none is chosen; wraps where it is narrow. */
export function Chips<Value extends string>({ label, options, chosen, onTap }: ChipsProps<Value>) {
  return (
    <View className={styles.row} ariaRole="group" ariaLabel={label}>
      <Text className={styles.label}>{label}</Text>
      <View className={styles.chips}>
        {options.map(({ value, text }) => (
          <View
            key={value}
            className={classNames(styles.chip, value === chosen && styles.chosen)}
            ariaRole="checkbox"
            ariaChecked={value === chosen}
            onClick={() => onTap(value)}
          >
            {value === chosen && <Icon name="check" size="small" />}
            {text}
          </View>
        ))}
      </View>
    </View>
  )
}
