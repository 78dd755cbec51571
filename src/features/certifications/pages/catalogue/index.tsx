import { Text } from '@tarojs/components'
import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Schema } from '../../../../api/contract-types'
import { CertificationMap } from '../../../../parts/certification-map/certification-map'
import { routes } from '../../../../platform/routes'
import { shareCard } from '../../../../platform/share-card'
import { usePageStore } from '../../../../stores/app-context'
import { Card } from '../../../../ui/card/card'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary, Stack } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReading } from '../../../../ui/use-reading'
import { mapOf } from '../../catalogue-groups'
import { CatalogueFilters } from '../../components/catalogue-filters'
import styles from '../../components/catalogue-map.module.scss'
import { CatalogueResults } from '../../components/catalogue-results'
import { CatalogueStore } from './catalogue-store'

/** The way up: directions side by side, each level resting on the one below it. */
function CatalogueMap({ items }: { items: readonly Schema<'CertificationSummary'>[] }) {
  return (
    <Card title="晋级路径">
      <CertificationMap map={mapOf(items)} />
      <Text className={styles.note}>同一方向自下而上：先通过下一级，才能报考上一级。</Text>
    </Card>
  )
}

const SHARE_TITLE = '云计算认证：全部认证与考试安排'

/** Every certification: the map of directions × levels, the list, search and filters. */
export default definePage(function CataloguePage() {
  const store = usePageStore((app) => new CatalogueStore(app))
  useReading(() => store.catalogue.load())
  useShareAppMessage(() => shareCard(SHARE_TITLE, routes.catalogue()))
  useShareTimeline(() => ({ title: SHARE_TITLE }))

  return (
    <Page>
      <PageState resource={store.catalogue} skeleton={[272, 320, 136]}>
        {() => (
          <>
            <Secondary>
              <CatalogueFilters store={store} />
            </Secondary>
            <Stack>
              <Secondary>{!store.narrowed && <CatalogueMap items={store.items} />}</Secondary>
              <CatalogueResults store={store} />
            </Stack>
          </>
        )}
      </PageState>
    </Page>
  )
})
