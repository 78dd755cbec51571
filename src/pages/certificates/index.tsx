import { QuickLookup } from '../../parts/quick-lookup/quick-lookup'
import { open } from '../../platform/navigation'
import { routes } from '../../platform/routes'
import { useApp } from '../../stores/app-context'
import { Button } from '../../ui/button/button'
import { definePage } from '../../ui/page/define-page'
import { Page } from '../../ui/page/page'
import { Message } from '../../ui/page-state/message'
import { PagedItems } from '../../ui/paged-items/paged-items'
import { CertificateCard } from './components/certificate-card'

/** The holder's certificates, the newest first, and the way to verify anyone's. */
export default definePage(function CertificatesPage() {
  const { certificates } = useApp()
  return (
    <Page>
      <PagedItems
        title="我的证书"
        list={certificates.list}
        skeleton={[126]}
        empty={
          <Message icon="award" title="还没有证书" detail="通过考试后，证书会在成绩公布时出现在这里。">
            <Button small onTap={() => open(routes.catalogue())}>
              浏览认证
            </Button>
          </Message>
        }
      >
        {(certificate) => <CertificateCard key={certificate.number} certificate={certificate} />}
      </PagedItems>
      <QuickLookup />
    </Page>
  )
})
