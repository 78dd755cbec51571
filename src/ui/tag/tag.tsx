import { Text } from '@tarojs/components'
import { classNames } from '../class-names'
import styles from './tag.module.scss'

/** What a tag's colour says; the words say it too. */
export type Tone = 'accent' | 'ok' | 'warning' | 'danger' | 'neutral'

/** A state in a few words. */
export function Tag({ tone = 'accent', children }: { tone?: Tone; children: string }) {
  return <Text className={classNames(styles.tag, styles[tone])}>{children}</Text>
}
