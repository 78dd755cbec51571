import { Text } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { copyText } from '../../../../platform/clipboard'
import { callPhone } from '../../../../platform/phone-call'
import { usePageStore } from '../../../../stores/app-context'
import { Page } from '../../../../ui/page/page'
import { PageState } from '../../../../ui/page-state/page-state'
import { useReadingOnce } from '../../../../ui/use-reading'
import { Contacts } from '../../components/contacts'
import { ExamRules } from '../../components/exam-rules'
import { Questions } from '../../components/questions'
import styles from './help.module.scss'
import { HelpStore } from './help-store'

/** Whom to ask, what others asked, and the rules of the exam. */
export default observer(function HelpPage() {
  const store = usePageStore((app) => new HelpStore(app, { call: callPhone, copy: copyText }))
  useReadingOnce(() => store.help.load())

  return (
    <Page>
      <PageState resource={store.help} skeleton={[216, 480, 92]}>
        {(help) => (
          <>
            <Contacts contacts={help.contacts} store={store} />
            <Questions store={store} />
            <ExamRules rules={help.rules} />
            <Text className={styles.disclaimer}>{help.disclaimer}</Text>
          </>
        )}
      </PageState>
    </Page>
  )
})
