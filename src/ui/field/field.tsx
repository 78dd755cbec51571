import { Input, type InputProps, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
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
  /** Stands inside the box, to the right. */
  extra?: ReactNode
}

/** A line of text with its label; an error stands below it and the text stays. */
export function Field(props: FieldProps) {
  const {
    label,
    value,
    onInput,
    onConfirm,
    placeholder,
    type = 'text',
    maxLength = 140,
    error,
    extra,
  } = props
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
          placeholderStyle="color:var(--ce-hint)"
          confirmType="done"
          onInput={({ detail }) => onInput(detail.value)}
          onConfirm={onConfirm}
        />
        {extra}
      </View>
      {error && <Text className={styles.error}>{error}</Text>}
    </View>
  )
}
