import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { Fragment, useState } from 'react'
import type { Schema } from '../../../../api/contract-types'
import { Forecast } from '../../../../parts/forecast/forecast'
import { HindranceNotice, RegisterButton } from '../../../../parts/register/register-button'
import { open } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { scrollToElement } from '../../../../platform/scroll'
import { usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Notice } from '../../../../ui/notice/notice'
import { RefusedOption } from '../../../../ui/option-card/option-card'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { IncompleteLink } from '../../../../ui/page-state/incomplete-link'
import { Message } from '../../../../ui/page-state/message'
import { PageState } from '../../../../ui/page-state/page-state'
import { useDateWords } from '../../../../ui/use-date-words'
import { useReading } from '../../../../ui/use-reading'
import { PriceBar } from '../../components/price-bar'
import { RefusalSheet } from '../../components/refusal-sheet'
import { SittingOption } from '../../components/sitting-option'
import { SittingStore } from '../../sitting-store'
import styles from './sitting.module.scss'

/** Where the consequences of the chosen sitting stand. */
const FORECAST_ID = 'forecast'

/** Choosing a sitting: all that are coming, and every consequence of the one that is chosen. */
const SittingPage = observer(function SittingPage({ code }: { code: string }) {
  const say = useDateWords()
  const store = usePageStore((app) => new SittingStore(app, code))
  const [asked, setAsked] = useState<Schema<'Sitting'> | null>(null)
  useReading(() => store.choice.load())

  const pick = (id: string) => {
    store.pick(id)
    scrollToElement(FORECAST_ID, 0)
  }

  return (
    <Page bar>
      <PageState resource={store.choice} skeleton={[24, 94, 76, 440]}>
        {({ certification }) => (
          <>
            <Text className={styles.subject}>{certification.name}</Text>
            <HindranceNotice certification={certification} />
            {store.listed.map((sitting) =>
              sitting.choosable ? (
                <Fragment key={sitting.id}>
                  <SittingOption
                    sitting={sitting}
                    selected={sitting.id === store.selected?.id}
                    onPick={() => pick(sitting.id)}
                  />
                  {sitting.id === store.selected?.id && (
                    <View id={FORECAST_ID}>
                      <Forecast title="选定后的每个日子" certification={certification} sitting={sitting} />
                    </View>
                  )}
                </Fragment>
              ) : (
                <RefusedOption
                  key={sitting.id}
                  title={say(sitting.slotStartsAt, 'full', sitting.provisional)}
                  reason={sitting.refusal?.text}
                  onWhy={() => setAsked(sitting)}
                />
              ),
            )}
            {store.hidden > 0 && (
              <Button kind="quiet" wide small onTap={() => store.expand()}>
                {`更多考期（${store.hidden} 个）`}
              </Button>
            )}
            {store.selected ? (
              <PriceBar amountFen={certification.priceFen} demo={certification.demoFigures}>
                <RegisterButton
                  certification={certification}
                  sittingId={store.selected.id}
                  readAgain={() => store.readAgain()}
                />
              </PriceBar>
            ) : store.lost ? (
              <Notice
                tone="warning"
                title="你选的考期已不能报名"
                detail="席位和截止时间有变化，请在上面重新选择考期。"
              />
            ) : (
              <Message
                icon="calendar-days"
                title="暂时没有可选的考期"
                detail="新的考期公布后会出现在这里，也可以查看全年考期。"
              >
                <Button small onTap={() => open(routes.calendar())}>
                  全年考期
                </Button>
              </Message>
            )}
            <RefusalSheet sitting={asked} onClose={() => setAsked(null)} />
          </>
        )}
      </PageState>
    </Page>
  )
})

export default definePage(function SittingEntry() {
  const { code } = useRouter().params
  return code ? <SittingPage code={code} /> : <IncompleteLink />
})
