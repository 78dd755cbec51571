import type { Schema } from '../../../../src/api/contract-types'
import { ServerClock } from '../../../../src/api/server-clock'
import { HelpStore } from '../../../../src/features/help/pages/help/help-store'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { fakeClient, ok } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const hotline: Schema<'Contact'> = {
  kind: 'phone',
  label: '考试服务热线',
  value: '400-000-0000',
  hours: '工作日 9:00–18:00',
  effectiveFrom: '2020-01-01',
}
const help: Schema<'Help'> = {
  contacts: [hotline],
  questions: [
    { id: 'closing', topic: '报名', question: '什么时候截止报名？', answer: '考试日前第 10 天 00:00。' },
    { id: 'refund', topic: '变更', question: '选错认证怎么办？', answer: '退款后重新报名。' },
    { id: 'devices', topic: '考试', question: '可以用手机吗？', answer: '请用电脑和 Chrome 浏览器。' },
    { id: 'company', topic: '报名', question: '企业账号可以吗？', answer: '不可以。' },
  ],
  rules: { version: '2020-01', title: '考试规则', items: ['携带有效证件。'] },
  disclaimer: '非官方产品。',
  trialExamUrl: null,
  trialExam: null,
}

function helpStore() {
  const done = async () => 'done' as const
  const { client } = fakeClient({ get: { '/help': () => ok(help) } })
  const parts = {
    api: client,
    clock: new ServerClock(() => 0),
    personal: new PersonalStorage(new MemoryStorage()),
  }
  return { store: new HelpStore(parts, { call: done, copy: done }) }
}

describe('questions and answers', () => {
  it('are found by words of the question, the answer and the topic', async () => {
    const { store } = helpStore()
    await store.help.load()
    const found = (query: string) => {
      store.search(query)
      return store.questions.map(({ id }) => id)
    }
    expect(found('退款')).toEqual(['refund'])
    expect(found('chrome')).toEqual(['devices'])
    expect(found('报名 企业')).toEqual(['company'])
    expect(found('补考')).toEqual([])
  })

  it('are narrowed by topic, together with the words, until everything is asked for again', async () => {
    const { store } = helpStore()
    await store.help.load()
    expect(store.topics).toEqual(['报名', '变更', '考试'])
    store.tapTopic('报名')
    expect(store.questions.map(({ id }) => id)).toEqual(['closing', 'company'])
    store.search('企业')
    expect(store.questions.map(({ id }) => id)).toEqual(['company'])
    store.showEverything()
    expect(store.questions).toHaveLength(4)
  })

  it('unfold one at a time', () => {
    const { store } = helpStore()
    store.tapQuestion('closing')
    store.tapQuestion('refund')
    expect(store.unfolded).toBe('refund')
    store.tapQuestion('refund')
    expect(store.unfolded).toBeNull()
  })
})
