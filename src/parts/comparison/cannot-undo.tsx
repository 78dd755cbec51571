import { Text, View } from '@tarojs/components'
import { Card } from '../../ui/card/card'
import { Icon } from '../../ui/icon/icon'
import styles from './comparison.module.scss'

interface CannotUndoProps {
  usesUp: string
  afterwards: readonly string[]
}

/** What the change uses up, and what holds for good after it. */
export function CannotUndo({ usesUp, afterwards }: CannotUndoProps) {
  return (
    <Card title="提交前请看清">
      <CannotUndoList usesUp={usesUp} afterwards={afterwards} />
    </Card>
  )
}

/** The same as a list, to be read once more before confirming; beside the ways, which name it, what is used up is left out. */
export function CannotUndoList({ usesUp, afterwards }: Partial<CannotUndoProps>) {
  return (
    <View className={styles.list}>
      {usesUp && (
        <View className={styles.item}>
          <Icon name="ticket" size="small" />
          <Text className={styles.words}>{`将用掉：${usesUp}`}</Text>
        </View>
      )}
      {afterwards?.map((words) => (
        <View key={words} className={styles.item}>
          <Icon name="info" size="small" />
          <Text className={styles.words}>{words}</Text>
        </View>
      ))}
    </View>
  )
}
