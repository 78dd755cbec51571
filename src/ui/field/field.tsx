import { Input, type InputProps, Text, View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { classNames } from '../class-names'
import { useAnnounced } from '../page/announcer'
import styles from './field.module.scss'

interface FieldProps {
  label: string
  value: string
  onInput: (value: string) => void
  onConfirm?: () => void
  placeholder?: string
  type?: InputProps['type']
  /** How many signs are taken; more are kept and said, never cut off. */
  limit?: number
  error?: string | null
  /** Stands inside the box, to the right; one element that changes but is never another one while somebody types. */
  extra?: ReactNode
}

/** By how much a text is too long, in its reader's words; null while it is not. */
function tooLong(text: string, limit = Number.POSITIVE_INFINITY): string | null {
  const { length } = [...text]
  return length > limit ? `最多 ${limit} 个字，多了 ${length - limit} 个` : null
}

/** A line of text with its label; an error stands below it and the text stays. */
export function Field(props: FieldProps) {
  const { label, value, onInput, onConfirm, placeholder, type, limit, error: fault, extra } = props
  const error = fault || tooLong(value, limit)
  // Once told, the line stays, empty: taking it away would send the input anew, with a text that is old by then.
  useAnnounced(error && `${label}：${error}`)
  const [told, setTold] = useState(Boolean(error))
  if (error && !told) setTold(true)
  return (
    <View className={styles.field}>
      <Text className={styles.label}>{label}</Text>
      <View className={classNames(styles.box, 'tap', error && styles.wrong)}>
        <Input
          className={styles.input}
          ariaLabel={label}
          value={value}
          type={type}
          maxlength={-1}
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
