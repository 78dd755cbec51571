import { useDidHide, useDidShow, useRouter, useUnload } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Schema } from '../../../../api/contract-types'
import { openIdentityProvider } from '../../../../platform/identity'
import { open, replaceWith } from '../../../../platform/navigation'
import type { Outcome, PhoneAnswer } from '../../../../platform/outcome'
import { routes } from '../../../../platform/routes'
import { useApp } from '../../../../stores/app-context'
import { BottomBar } from '../../../../ui/bottom-bar/bottom-bar'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Cell } from '../../../../ui/cell/cell'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { OutcomeNotice } from '../../../../ui/notice/outcome-notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Secondary } from '../../../../ui/page/page'
import { CandidateState } from '../../../../ui/page-state/candidate-state'
import { useCandidateReading } from '../../../../ui/use-reading'
import { ChecklistItem } from '../../components/checklist-item'
import { mendingOf } from '../../mending'

/** Why there is no phone number yet. Nothing else waits for it. */
function PhoneNotice({ answer }: { answer: 'refused' | 'failed' | null }) {
  if (answer === null) return null
  const refused = answer === 'refused'
  return (
    <Notice
      outcome
      tone="warning"
      title={refused ? '没有授权手机号' : '微信没有给出手机号'}
      detail={
        refused
          ? '手机号只用于考试通知和考务联系。可以先补齐其他资料，需要时再次点「绑定手机号」。'
          : '请确认微信已绑定手机号，稍后再试。其他资料可以先补齐。'
      }
    />
  )
}

/** Where registering goes on once nothing is missing. */
function wayOnwards(code: string, sittingId?: string): string {
  return sittingId ? routes.confirm(code, sittingId) : routes.sitting(code)
}

/** What registering needs, item by item; once all is there, on to the sittings. */
export default definePage(function ChecklistPage() {
  const { account } = useApp()
  const { code, sitting } = useRouter().params
  const [provider, setProvider] = useState<Outcome | null>(null)
  const [phone, setPhone] = useState<Exclude<PhoneAnswer, object> | null>(null)
  const [shown, setShown] = useState(false)
  useDidShow(() => setShown(true))
  useDidHide(() => setShown(false))
  useCandidateReading(() => account.me.load())
  useUnload(() => account.write.forget())
  // On the way to an order a complete checklist is no page of its own: the way goes on by itself.
  const onwards = shown && account.complete && code ? wayOnwards(code, sitting) : null
  useEffect(() => {
    if (onwards) void replaceWith(onwards)
  }, [onwards])

  const takePhone = (answer: PhoneAnswer) => {
    const asked = typeof answer === 'object'
    setPhone(asked ? null : answer)
    if (asked) void account.bindPhone(answer.code)
  }
  const proveIdentity = async (me: Schema<'Me'>) =>
    setProvider(await openIdentityProvider(me.identityProvider))

  return (
    <Page bar>
      <CandidateState resource={account.me} skeleton={[48, 440, 72]}>
        {(me) => (
          <>
            <Notice
              tone={me.readyToRegister ? 'ok' : 'accent'}
              icon={me.readyToRegister ? 'circle-check' : 'info'}
              title={me.readyToRegister ? '资料齐全，可以报名' : '补齐以下资料后即可报名'}
              detail={
                me.readyToRegister ? null : '须为个人实名认证的主账号；手机与邮箱用于接收考试通知，须能收到。'
              }
            />
            <FailureNotice failure={account.write.failure} onRetry={() => account.write.retry()} />
            <OutcomeNotice outcome={provider} what="打开身份认证小程序" otherwise="可以稍后再绑定云账号。" />
            <PhoneNotice answer={phone} />
            <Card>
              {me.checklist.map((item) => (
                <ChecklistItem
                  key={item.kind}
                  item={item}
                  mending={mendingOf(item, me.cloudAccount?.kind === 'personal')}
                  running={account.write.running}
                  onIdentityProvider={() => proveIdentity(me)}
                  onPhone={takePhone}
                  onEmail={() => open(routes.email())}
                />
              ))}
            </Card>
            <Secondary>
              <Card list>
                <Cell
                  icon="user"
                  title="证件预检"
                  detail="核对证件上的姓名和号码，只在本机进行"
                  onTap={() => open(routes.idCheck())}
                />
              </Card>
            </Secondary>
            {me.readyToRegister && (
              <BottomBar>
                <Button wide onTap={() => replaceWith(code ? wayOnwards(code, sitting) : routes.catalogue())}>
                  {code ? '继续报名' : '选择认证'}
                </Button>
              </BottomBar>
            )}
          </>
        )}
      </CandidateState>
    </Page>
  )
})
