import { Text } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { FailureNotice } from '../../ui/notice/failure-notice'
import { Page } from '../../ui/page/page'
import { Message } from '../../ui/page-state/message'
import { PageState } from '../../ui/page-state/page-state'
import { SignInMessage } from '../../ui/page-state/sign-in-message'
import { QuickLookup } from '../../ui/quick-lookup/quick-lookup'
import { useReading } from '../../ui/use-reading'
import styles from './certificates.module.scss'
import { CertificateCard } from './components/certificate-card'

/** The holder's certificates, the newest first, and the way to verify anyone's. */
export default observer(function CertificatesPage() {
  const { session, certificates } = useApp()
  const { list } = certificates
  useReading(async () => {
    if (session.signedIn) await list.load()
  })
  useReachBottom(() => {
    void list.loadMore()
  })

  if (!session.signedIn) {
    return (
      <Page>
        <SignInMessage onSignedIn={() => list.load()} />
        <QuickLookup />
      </Page>
    )
  }
  return (
    <Page>
      <PageState resource={list.first} skeleton={[128, 128]}>
        {() => (
          <>
            {list.items.map((certificate) => (
              <CertificateCard key={certificate.number} certificate={certificate} />
            ))}
            {list.items.length === 0 && (
              <Message icon="award" title="还没有证书" detail="通过考试后，证书会在成绩发布时出现在这里。">
                <Button id="browse" small onTap={() => open(routes.catalogue())}>
                  浏览认证
                </Button>
              </Message>
            )}
            {list.loadingMore && <Text className={styles.more}>正在加载更多…</Text>}
            <FailureNotice failure={list.moreFailure} onRetry={() => list.loadMore()} />
          </>
        )}
      </PageState>
      <QuickLookup />
    </Page>
  )
})
