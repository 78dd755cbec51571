import { AnswerStore } from '../../../../src/api/answer-store'
import { ServerClock } from '../../../../src/api/server-clock'
import { SettingsStore } from '../../../../src/features/account/settings-store'
import { dateWordsAt } from '../../../../src/format/date'
import { KeptList } from '../../../../src/stores/kept-list'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { fakeClient, ok } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const SAVED = Date.parse('2020-07-20T10:02:00+08:00')
const say = dateWordsAt(SAVED)
const saved = (value: unknown) => ({ value, savedAt: SAVED })

function bench() {
  const storage = new MemoryStorage()
  const personal = new PersonalStorage(storage)
  const answers = new AnswerStore(storage)
  const clock = new ServerClock(() => SAVED, storage)
  clock.sync('2020-07-20T10:02:00+08:00')
  const { client: api } = fakeClient({})
  const registrations = new KeptList<never>({ api, clock, personal }, 'registrations', async () =>
    ok({ items: [], nextCursor: null }),
  )
  return {
    personal,
    answers,
    registrations,
    store: new SettingsStore({ personal, answers, registrations, clock }),
  }
}

test('what is kept is named: tickets and certificates one by one, the rest by its kind, with its age and size', () => {
  const { personal, answers, store } = bench()
  expect(store.kept(say)).toEqual([])
  personal.set('ticket:reg_1', saved({ certification: { name: '云架构工程师' }, examDate: '2020-07-25' }))
  personal.set('certificate:CA-1', saved({ nameAtIssue: '云从业者' }))
  personal.set('home', saved({}))
  personal.set('me', { value: {}, savedAt: SAVED - 86_400_000 })
  personal.set('paper-draft:CA-1', { recipient: '李' })
  answers.write('/certifications', { etag: 'a', body: 'x'.repeat(600) })
  expect(store.kept(say)).toEqual([
    {
      title: '准考证 · 云架构工程师',
      detail: '7月25日 周六 考试；7月20日 10:02 保存，没有网络也能打开，约 1 KB',
    },
    { title: '证书 · 云从业者', detail: '7月20日 10:02 保存，没有网络也能打开，约 1 KB' },
    { title: '看过的页面', detail: '报名、成绩、消息等 2 项，最早 7月19日 10:02 保存，约 1 KB' },
    { title: '公开内容', detail: '认证、考期、帮助等 1 项，约 2 KB' },
    { title: '未保存的邮寄地址', detail: '1 份，约 1 KB' },
  ])
})

test('clearing takes what can be read anew and leaves what still has to be told to the backend', () => {
  const { personal, answers, store } = bench()
  personal.set('ticket:reg_1', saved({ certification: { name: '云架构工程师' }, examDate: '2020-07-25' }))
  personal.set('subscription-answers', [{ id: 1, answers: [] }])
  personal.set('email-code', saved({ email: 'a@example.com' }))
  answers.write('/help', { etag: 'a', body: {} })
  store.clear()
  expect(store.kept(say)).toEqual([])
  expect(store.cleared).toBe(true)
  // Nor can a code be read anew that is on its way.
  expect(personal.entries()).toEqual([
    ['subscription-answers', [{ id: 1, answers: [] }]],
    ['email-code', saved({ email: 'a@example.com' })],
  ])
  expect(answers.read('/help')).toBeNull()
})
