import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useState } from 'react'
import type { Schema } from '../../../../api/contract-types'
import { open } from '../../../../platform/navigation'
import type { PhoneAnswer } from '../../../../platform/outcome'
import { routes } from '../../../../platform/routes'
import { scrollToElement } from '../../../../platform/scroll'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { topicsToTopUp } from '../../../../stores/subscription-topics'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page } from '../../../../ui/page/page'
import { CandidateState } from '../../../../ui/page-state/candidate-state'
import { useCandidateReading } from '../../../../ui/use-reading'
import { ChannelsPageStore } from '../../channels-page-store'
import { ChannelCard } from '../../components/channel-card'
import { CoverageCard } from '../../components/coverage-card'
import { FollowCard } from '../../components/follow-card'
import { TopicsCard } from '../../components/topics-card'
import { FollowStore } from '../../follow-store'

/** Can each channel reach the candidate? What it takes where one cannot, and a test where nobody knows. */
export default definePage(function ChannelsPage() {
  const { account, channels, subscriptions } = useApp()
  const store = usePageStore((app) => new ChannelsPageStore(app))
  const follow = usePageStore(() => new FollowStore())
  const [refusedPhone, setRefusedPhone] = useState(false)
  useCandidateReading(() => channels.channels.load())
  useDidShow(() => account.write.forget())
  useDidHide(() => subscriptions.forgetOutcome())
  useUnload(() => {
    account.write.forget()
    subscriptions.forgetOutcome()
  })

  const takePhone = (answer: PhoneAnswer) => {
    setRefusedPhone(typeof answer !== 'object')
    if (typeof answer === 'object') void store.bindPhone(answer.code)
  }
  const actionsFor = (value: Schema<'NoticeChannels'>) => ({
    onPhone: takePhone,
    onEmail: () => open(routes.email()),
    onFollow: () => scrollToElement('follow'),
    onSubscribe: () => subscriptions.ask(topicsToTopUp(value)),
  })

  return (
    <Page>
      <CandidateState resource={channels.channels} skeleton={[114, 162, 162, 162]}>
        {(value) => (
          <>
            <CoverageCard channels={value.channels} coverage={value.coverage} />
            <FailureNotice failure={account.write.failure} onRetry={() => store.retryPhone()} />
            {refusedPhone && (
              <Notice
                outcome
                tone="warning"
                title="没有拿到手机号"
                detail="手机号只用于考试通知和考务联系；需要时再次点「绑定手机号」。"
              />
            )}
            {value.channels.map((channel) => (
              <ChannelCard
                key={channel.channel}
                channel={channel}
                topics={value.topics.length}
                store={store}
                {...actionsFor(value)}
              />
            ))}
            <FollowCard channels={value} store={follow} onMaybeFollowed={() => channels.channels.poll()} />
            <TopicsCard channels={value} />
          </>
        )}
      </CandidateState>
    </Page>
  )
})
