import { Input, type InputProps, Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { classNames } from '../class-names'
import styles from './field.module.scss'

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  onConfirm?: () => void
  placeholder?: string
  type?: InputProps['type']
  maxLength?: number
  error?: string | null
  /** Stands inside the box, to the right; one element that changes but is never another one while somebody types. */
  extra?: ReactNode
}

/** A line of text with its label; an error stands below it and the text stays. */
export function Field(props: FieldProps) {
  const { label, value, onInput, onConfirm, placeholder, type, maxLength = 140, error, extra } = props
  // Once told, the line stays, empty: taking it away would send the input anew, with a text that is old by then.
  const [told, setTold] = useState(Boolean(error))
  if (error && !told) setTold(true)
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      <View className={classNames(styles.box, error && styles.wrong)}>
        <Input
          className={styles.input}
          ariaLabel={label}
          value={value}
          type={type}
          maxlength={maxLength}
          placeholder={placeholder}
          onInput={({ detail }) => onInput(detail.value)}
          onConfirm={onConfirm}
        />
        {extra}
      </View>
      {told && <Text className={error ? styles.error : styles.none}>{error}</Text>}
    </View>
  )
}
