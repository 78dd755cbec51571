import { useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Page } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReadingOnce } from '../../../../ui/use-reading'
import { CatalogueFilters } from '../../components/catalogue-filters'
import { CatalogueMap } from '../../components/catalogue-map'
import { CatalogueResults } from '../../components/catalogue-results'
import { CatalogueStore } from './catalogue-store'

const SHARE_TITLE = '云计算认证：全部科目与考试安排'

/** Every certification: the map of directions × levels, the list, search and filters. */
export default observer(function CataloguePage() {
  const store = usePageStore((app) => new CatalogueStore(app))
  useReadingOnce(() => store.catalogue.load())
  useShareAppMessage(() => ({ title: SHARE_TITLE, path: routes.catalogue() }))
  useShareTimeline(() => ({ title: SHARE_TITLE }))

  return (
    <Page>
      <PageState resource={store.catalogue} skeleton={[256, 240, 108, 232, 232]}>
        {() => (
          <>
            <CatalogueFilters store={store} />
            {!store.narrowed && <CatalogueMap items={store.items} />}
            <CatalogueResults store={store} />
          </>
        )}
      </PageState>
    </Page>
  )
})
