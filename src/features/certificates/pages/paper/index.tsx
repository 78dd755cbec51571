import { View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { back } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Field } from '../../../../ui/field/field'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { PaperStore } from '../../paper-store'
import { paperText } from '../../paper-words'
import type { AddressField } from '../../postal-address'
import styles from './paper.module.scss'

const FIELDS: readonly { field: AddressField; label: string; placeholder: string; maxLength: number }[] = [
  { field: 'recipient', label: '收件人', placeholder: '姓名', maxLength: 40 },
  { field: 'phone', label: '手机号码', placeholder: '快递联系用', maxLength: 40 },
  { field: 'region', label: '省、市、区', placeholder: '如 广东省深圳市南山区', maxLength: 60 },
  { field: 'street', label: '详细地址', placeholder: '街道、门牌、房号', maxLength: 120 },
]

/** Where the paper certificate goes, until it is printed. */
const PaperPage = observer(function PaperPage({ number }: { number: string }) {
  const store = usePageStore((app) => new PaperStore(app, number))
  const say = useDateWords()
  useDidShow(() => {
    void store.paper.load()
  })
  const save = async () => {
    if (await store.save()) await back(routes.certificate(number))
  }
  return (
    <Page>
      <PageState resource={store.paper} skeleton={[64, 340, 48]}>
        {(paper) => (
          <>
            <Notice
              tone={paper.editable ? 'accent' : 'warning'}
              title={paper.addressMasked ? `现在寄往 ${paper.addressMasked}` : '还没有邮寄地址'}
              detail={paperText(paper, say)}
            />
            <FailureNotice failure={store.write.failure} onRetry={save} />
            {paper.editable && (
              <>
                <Card>
                  <View className={styles.fields}>
                    {FIELDS.map(({ field, label, placeholder, maxLength }) => (
                      <Field
                        key={field}
                        label={label}
                        value={store.address[field]}
                        type={field === 'phone' ? 'number' : 'text'}
                        maxLength={maxLength}
                        placeholder={placeholder}
                        error={store.faults[field]}
                        onInput={(text) => store.type(field, text)}
                      />
                    ))}
                  </View>
                </Card>
                <Button wide busy={store.write.busy && '正在保存'} onTap={save}>
                  保存地址
                </Button>
              </>
            )}
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function PaperEntry() {
  const { number } = useRouter().params
  return number ? <PaperPage number={number} /> : <IncompleteLink />
})
