import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { back, whileHere } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Field } from '../../../../ui/field/field'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { OutcomeNotice } from '../../../../ui/notice/outcome-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { RegionField } from '../../components/region-field'
import { PaperStore } from '../../paper-store'
import { paperText, paperTone } from '../../paper-words'
import { type AddressField, LIMITS } from '../../postal-address'
import styles from './paper.module.scss'

interface TypedField {
  field: AddressField
  label: string
  placeholder: string
}

const PERSON: readonly TypedField[] = [
  { field: 'recipient', label: '收件人', placeholder: '姓名' },
  { field: 'phone', label: '手机号码', placeholder: '快递联系用' },
]
const PLACE: readonly TypedField[] = [{ field: 'street', label: '详细地址', placeholder: '街道、门牌、房号' }]

/** Fields of the address that are typed into. */
const TypedFields = observer(function TypedFields(props: {
  store: PaperStore
  fields: readonly TypedField[]
}) {
  const { store, fields } = props
  return (
    <>
      {fields.map(({ field, label, placeholder }) => (
        <Field
          key={field}
          label={label}
          value={store.address[field]}
          type={field === 'phone' ? 'number' : 'text'}
          limit={LIMITS[field]}
          placeholder={placeholder}
          error={store.faults[field]}
          onInput={(text) => store.type(field, text)}
        />
      ))}
    </>
  )
})

/** Where the paper certificate goes, until it is printed. */
const PaperPage = observer(function PaperPage({ number }: { number: string }) {
  const store = usePageStore((app) => new PaperStore(app, number))
  const say = useDateWords()
  useDidShow(() => {
    void store.paper.load()
  })
  const save = async () => {
    if (await whileHere(store.save())) await back(routes.certificate(number))
  }
  return (
    <Page>
      <PageState resource={store.paper} skeleton={[80, 404, 48]}>
        {(paper) => (
          <>
            <Notice
              tone={paperTone(paper)}
              title={paper.addressMasked ? `现在寄往 ${paper.addressMasked}` : '还没有邮寄地址'}
              detail={paperText(paper, say)}
            />
            <FailureNotice failure={store.write.failure} onRetry={save} />
            {paper.editable && (
              <>
                <Card>
                  <View className={styles.fields}>
                    {paper.lastAddress && (
                      <>
                        {paper.lastAddress.masked !== paper.addressMasked && (
                          <Text>{paper.lastAddress.masked}</Text>
                        )}
                        <Button small kind="ghost" onTap={() => store.fromLast()}>
                          用上次的地址
                        </Button>
                      </>
                    )}
                    <Button
                      small
                      kind="ghost"
                      busy={store.book.running !== null && '正在打开地址簿'}
                      onTap={() => store.fromAddressBook()}
                    >
                      从微信地址簿选择
                    </Button>
                    <OutcomeNotice
                      outcome={store.book.ended?.outcome ?? null}
                      what="微信地址簿"
                      otherwise="也可以在下面填写。"
                    />
                    <TypedFields store={store} fields={PERSON} />
                    <RegionField
                      value={store.address.region}
                      error={store.faults.region}
                      onChoose={(region) => store.type('region', region)}
                    />
                    <TypedFields store={store} fields={PLACE} />
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
