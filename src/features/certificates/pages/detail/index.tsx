import { Text } from '@tarojs/components'
import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useState } from 'react'
import { standingAt } from '../../../../format/certificate'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { shareCard } from '../../../../platform/share-card'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { useReading } from '../../../../ui/use-reading'
import { CertificateStore } from '../../certificate-store'
import { CertificateFace } from '../../components/certificate-face'
import { CertificateTasks } from '../../components/certificate-tasks'
import { CertificateWarning } from '../../components/certificate-warning'
import { PaperCard } from '../../components/paper-card'
import { RenewalCard } from '../../components/renewal-card'
import { ShareSheet } from '../../components/share-sheet'
import { ShareStore } from '../../share-store'
import styles from './detail.module.scss'

/** The holder's certificate: to look at, to show, to keep; there without network too. */
const DetailPage = observer(function DetailPage({ number }: { number: string }) {
  const say = useDateWords()
  const { clock } = useApp()
  const store = usePageStore((app) => new CertificateStore(app, number))
  const shares = usePageStore((app) => new ShareStore(app, number))
  const [sharing, setSharing] = useState(false)
  useReading(() => store.certificate.load())
  // Without a link of this visit, the client's own menu hands on the way to verify, and nothing of this one.
  useShareAppMessage(() => {
    const name = store.certificate.value?.nameAtIssue
    return shares.made
      ? shareCard(`${name ?? ''}认证证书`, shares.made.path)
      : shareCard('证书查证', routes.lookup())
  })
  const share = () => {
    setSharing(true)
    void shares.shares.load()
  }

  return (
    <Page>
      <PageState resource={store.certificate} skeleton={[480, 48, 164]}>
        {(kept) => {
          const certificate = standingAt(kept, clock.knownNow)
          return (
            <>
              <CertificateWarning certificate={certificate} />
              <CertificateFace certificate={certificate} />
              <CertificateTasks store={store} certificate={certificate} onShare={share} />
              {certificate.status !== 'revoked' && (
                <PaperCard
                  paper={certificate.paper}
                  onEdit={() => open(routes.paper(number))}
                  onCopy={(trackingNumber) => store.copy(trackingNumber)}
                />
              )}
              <RenewalCard certificate={certificate} />
              {store.certificate.refreshedAt !== null && (
                <Text className={styles.saved}>
                  离线可用 · {say(store.certificate.refreshedAt, 'minute')} 已保存到本机
                </Text>
              )}
            </>
          )
        }}
      </PageState>
      <ShareSheet store={shares} open={sharing} onClose={() => setSharing(false)} />
    </Page>
  )
})

export default definePage(function DetailEntry() {
  const { number } = useRouter().params
  return number ? <DetailPage number={number} /> : <IncompleteLink />
})
