import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Page } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReading } from '../../../../ui/use-reading'
import { Facts } from '../../components/facts'
import { Outline } from '../../components/outline'
import { RegisterBar } from '../../components/register-bar'
import { Requirements } from '../../components/requirements'
import { Samples } from '../../components/samples'
import { Sittings } from '../../components/sittings'
import { UnknownCertification } from '../../components/unknown-certification'
import { DetailStore } from './detail-store'

/** One certification: what is examined, what it takes, when it can be sat, and the way to register. */
export default observer(function DetailPage() {
  const { code = '' } = useRouter().params
  const store = usePageStore((app) => new DetailStore(app, code))
  useReading(() => store.load())
  const shareTitle = () => `${store.certification.value?.name ?? '云计算认证'}：考试内容与考期`
  useShareAppMessage(() => ({ title: shareTitle(), path: routes.certification(code) }))
  useShareTimeline(() => ({ title: shareTitle(), query: `code=${code}` }))

  return (
    <Page>
      {store.unknown ? (
        <UnknownCertification />
      ) : (
        <PageState resource={store.certification} skeleton={[264, 92, 220, 320]}>
          {(certification) => (
            <>
              <Facts certification={certification} />
              <Requirements certification={certification} />
              <Sittings store={store} />
              <Outline sections={certification.outline} />
              <Samples samples={certification.samples} />
              <RegisterBar certification={certification} registrable={store.registrable} />
            </>
          )}
        </PageState>
      )}
    </Page>
  )
})
