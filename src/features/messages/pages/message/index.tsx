import { Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { known } from '../../../../format/known'
import { open } from '../../../../platform/navigation'
import { routeOf } from '../../../../platform/target'
import { usePageStore } from '../../../../stores/app-context'
import { BottomBar } from '../../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { useReading } from '../../../../ui/use-reading'
import { DeliveryCard } from '../../components/delivery-card'
import { MessageStore } from '../../message-store'
import { TO_PAGE } from '../../message-words'
import styles from './message.module.scss'

/** One message in full, the page it is about, and which way it went out. */
const MessagePage = observer(function MessagePage({ id }: { id: string }) {
  const say = useDateWords()
  const store = usePageStore((app) => new MessageStore(app, id))
  const read = () => store.load()
  useReading(read)

  return (
    <Page bar>
      <PageState resource={store.message} read={read} skeleton={[360, 300]}>
        {({ title, createdAt, body, target, deliveries }) => (
          <>
            <Card>
              <Text className={styles.title}>{title}</Text>
              <Text className={styles.when}>{say(createdAt, 'full')}</Text>
              {body.map((paragraph) => (
                <Text key={paragraph} className={styles.paragraph} userSelect>
                  {paragraph}
                </Text>
              ))}
            </Card>
            {deliveries.length > 0 && <DeliveryCard deliveries={deliveries} />}
            {target && (
              <BottomBar>
                <Button wide onTap={() => open(routeOf(target))}>
                  {known(TO_PAGE, target.page, '查看')}
                </Button>
              </BottomBar>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function MessageEntry() {
  const { id } = useRouter().params
  return id ? <MessagePage id={id} /> : <IncompleteLink />
})
