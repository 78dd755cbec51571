import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Chips } from '../../../ui/chips/chips'
import { Disclosure } from '../../../ui/disclosure/disclosure'
import { Field } from '../../../ui/field/field'
import { Icon } from '../../../ui/icon/icon'
import type { HelpStore } from '../pages/help/help-store'
import styles from './questions.module.scss'

/** Questions and answers, by topic and by words. */
export const Questions = observer(function Questions({ store }: { store: HelpStore }) {
  return (
    <Card title="常见问题">
      <View className={styles.filters}>
        <Field
          label="搜索问题"
          value={store.query}
          placeholder="如 退款、准考证、迟到"
          limit={40}
          onInput={(text) => store.search(text)}
          extra={<Icon name="search" size="small" />}
        />
        <Chips
          label="主题"
          options={store.topics.map((topic) => ({ value: topic, text: topic }))}
          chosen={store.topic}
          onTap={(topic) => store.tapTopic(topic)}
        />
      </View>
      {/* A list of its own, so that its changes leave the field alone. */}
      <View>
        {store.questions.map(({ id, question, answer }) => (
          <Disclosure
            key={id}
            label={question}
            unfolded={store.unfolded === id}
            onTap={() => store.tapQuestion(id)}
          >
            <Text className={styles.answer}>{answer}</Text>
          </Disclosure>
        ))}
        {store.questions.length === 0 && (
          <View className={styles.none} ariaLive="polite">
            <Text>没有找到相关问题。换一个词试试，或拨打上面的服务热线。</Text>
            <Button small kind="quiet" onTap={() => store.showEverything()}>
              查看全部问题
            </Button>
          </View>
        )}
      </View>
    </Card>
  )
})
