import { Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { Schema } from '../../../api/contract-types'
import { STATE_WORDS } from '../../../parts/certification-map/certification-map'
import { open } from '../../../platform/navigation'
import { routes } from '../../../platform/routes'
import { Button } from '../../../ui/button/button'
import { Card } from '../../../ui/card/card'
import { Cell } from '../../../ui/cell/cell'
import { Message } from '../../../ui/page-state/message'
import type { CatalogueStore } from '../pages/catalogue/catalogue-store'
import styles from './catalogue-results.module.scss'
import { Price } from './price'

function Row({ item }: { item: Schema<'CertificationSummary'> }) {
  const state = item.state ? STATE_WORDS[item.state] : ''
  return (
    <Cell
      title={item.name}
      detail={state ? `${state} · ${item.nameEn}` : item.nameEn}
      value={<Price fen={item.priceFen} demo={item.demoFigures} />}
      onTap={() => open(routes.certification(item.code))}
    />
  )
}

/** What was found, grouped as it is climbed; when nothing was, the way back to everything. */
export const CatalogueResults = observer(function CatalogueResults({ store }: { store: CatalogueStore }) {
  if (store.groups.length === 0) {
    return (
      <Message
        icon="search"
        title="没有符合的认证"
        detail="换一个词试试，或减少筛选条件。也可以在帮助里查看如何选择认证。"
      >
        <Button small onTap={() => store.showEverything()}>
          查看全部认证
        </Button>
        <Button small kind="ghost" onTap={() => open(routes.help())}>
          帮助与联系
        </Button>
      </Message>
    )
  }
  return (
    <>
      {store.narrowed && (
        <View className={styles.count} ariaLive="polite">
          <Text>{`找到 ${store.found.length} 项认证`}</Text>
        </View>
      )}
      {store.groups.map(({ id, title, items }) => (
        <Card key={id} title={title}>
          {items.map((item) => (
            <Row key={item.code} item={item} />
          ))}
        </Card>
      ))}
      {store.hasDemoFigures && (
        <Text className={styles.note}>标有“示例价”的费用仅作演示，以实际报名页面为准。</Text>
      )}
    </>
  )
})
