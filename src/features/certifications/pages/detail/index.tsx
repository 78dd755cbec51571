import { Text, View } from '@tarojs/components'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { Schema } from '../../../../api/contract-types'
import { HindranceNotice } from '../../../../parts/register/register-button'
import { open, replaceWith } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { shareCard } from '../../../../platform/share-card'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReading } from '../../../../ui/use-reading'
import { CertificationCard } from '../../components/certification-card'
import { OfferedSitting } from '../../components/offered-sitting'
import { Outline } from '../../components/outline'
import { RegisterBar } from '../../components/register-bar'
import { Requirements } from '../../components/requirements'
import { SampleQuestion } from '../../components/sample-question'
import styles from '../../components/samples.module.scss'
import { DetailStore } from './detail-store'

/** Sample questions to try; nothing is kept of the answers. */
function Samples({ samples }: { samples: Schema<'Certification'>['samples'] }) {
  if (samples.length === 0) return null
  return (
    <Card title="样题" extra={<Text className={styles.hint}>点选项看解析</Text>}>
      <View className={styles.samples}>
        {samples.map((sample, index) => (
          <SampleQuestion key={sample.question} number={index + 1} sample={sample} />
        ))}
      </View>
    </Card>
  )
}

/** Stands where an address names no certification; leads to those that exist. */
function UnknownCertification() {
  return (
    <Message
      icon="search"
      title="没有这项认证"
      detail="这项认证不存在或已下线，链接也可能不完整。请从全部认证中重新选择。"
    >
      <Button small onTap={() => replaceWith(routes.catalogue())}>
        查看全部认证
      </Button>
      <Button small kind="quiet" onTap={() => open(routes.home())}>
        回到首页
      </Button>
    </Message>
  )
}

/** One certification: what is examined, what it takes, when it can be sat, and the way to register. */
export default definePage(function DetailPage() {
  const { code = '' } = useRouter().params
  const store = usePageStore((app) => new DetailStore(app, code))
  const read = () => store.load()
  useReading(read)
  const shareTitle = () => `${store.certification.value?.name ?? '云计算认证'}：考试内容与考期`
  useShareAppMessage(() => shareCard(shareTitle(), routes.certification(code)))
  useShareTimeline(() => ({ title: shareTitle(), query: `code=${code}` }))

  return (
    <Page bar>
      {store.unknown ? (
        <UnknownCertification />
      ) : (
        <PageState resource={store.certification} read={read} skeleton={[280, 80, 340]}>
          {(certification) => (
            <>
              <CertificationCard certification={certification} />
              <HindranceNotice certification={certification} />
              <OfferedSitting certification={certification} store={store} />
              <Requirements certification={certification} />
              <Secondary>
                <Outline sections={certification.outline} />
                <Samples samples={certification.samples} />
              </Secondary>
              <RegisterBar certification={certification} store={store} />
            </>
          )}
        </PageState>
      )}
    </Page>
  )
})
