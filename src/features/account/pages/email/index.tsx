import { useDidShow, useUnload } from '@tarojs/taro'
import type { Schema } from '../../../../api/contract-types'
import { back, whileHere } from '../../../../platform/navigation'
import { routes } from '../../../../platform/routes'
import { useApp, usePageStore } from '../../../../stores/app-context'
import { Button } from '../../../../ui/button/button'
import { Card } from '../../../../ui/card/card'
import { Field } from '../../../../ui/field/field'
import { FailureNotice } from '../../../../ui/notice/failure-notice'
import { Notice } from '../../../../ui/notice/notice'
import { definePage } from '../../../../ui/page/define-page'
import { Page, Stack } from '../../../../ui/page/page'
import { CandidateState } from '../../../../ui/page-state/candidate-state'
import { useCandidateReading } from '../../../../ui/use-reading'
import { CodeCard } from '../../components/code-card'
import { EmailStore } from '../../email-store'

/** Binding the address that tickets and notices go to, shown to be reachable by a code. */
export default definePage(function EmailPage() {
  const { account } = useApp()
  const store = usePageStore((app) => new EmailStore(app.account))
  useCandidateReading(() => account.me.load())
  useDidShow(() => account.write.forget())
  useUnload(() => account.write.forget())

  const confirm = async () => {
    if (await whileHere(store.confirm())) await back(routes.me())
  }
  const send = async () => {
    if (await whileHere(store.requestCode())) await confirm()
  }

  return (
    <Page>
      <CandidateState resource={account.me} skeleton={[64, 108, 48]}>
        {(me) => (
          <>
            <EmailState email={me.email} />
            <Card>
              <Field
                label="邮箱地址"
                value={store.address}
                limit={254}
                placeholder="收得到信的邮箱"
                error={store.wrong === 'address' ? '请填写完整的邮箱地址' : null}
                onInput={(address) => store.typeAddress(address)}
                onConfirm={send}
              />
            </Card>
            {/* The sixth digit asks at once: what comes back must leave the field alone. */}
            <Stack>
              <FailureNotice failure={account.write.failure} />
            </Stack>
            <Stack>
              {store.awaited ? (
                <CodeCard
                  confirmation={store.awaited}
                  code={store.code}
                  wrong={store.wrong === 'code'}
                  running={account.write.running}
                  onType={(code) => store.typeCode(code) && void confirm()}
                  onConfirm={confirm}
                  onResend={send}
                />
              ) : (
                <Button
                  wide
                  busy={account.write.running === 'email' && '正在发送验证码'}
                  disabled={account.write.busy}
                  onTap={send}
                >
                  发送验证码
                </Button>
              )}
            </Stack>
          </>
        )}
      </CandidateState>
    </Page>
  )
})

function EmailState({ email }: { email: Schema<'Me'>['email'] }) {
  if (email?.confirmed) {
    return (
      <Notice
        tone="ok"
        icon="circle-check"
        title={`已绑定 ${email.address}`}
        detail="绑定新邮箱后，旧邮箱不再接收通知。"
      />
    )
  }
  return (
    <Notice
      tone="accent"
      title="用于接收准考证和考试通知"
      detail="请填写常用邮箱，并用邮件里的验证码确认能收到。"
    />
  )
}
