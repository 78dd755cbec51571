import { publishResults } from './bought'
import { completeChecklist, orderConfirmed } from './candidate'
import type { Phone } from './phone'
import { TICKET_MONDAY, type World } from './world'

const EXAM_NOON = '2020-07-25T13:00:00+08:00'
const RESULTS_OUT = '2020-07-29T10:00:00+08:00'

/** A part of the way from the first start to the certificate, and the page it ends on. */
export interface Chapter {
  title: string
  act: (phone: Phone, world: World) => Promise<void>
}

/** The whole way of a new candidate, by what is read on the screen alone. */
export const wholeJourney: readonly Chapter[] = [
  { title: '第一次打开', act: (phone) => phone.waitText('选择要参加的认证') },
  {
    title: '浏览认证',
    act: async (phone) => {
      await phone.tap('浏览认证')
      await phone.waitRoute('features/certifications/pages/catalogue/index')
      await phone.waitText('云架构工程师')
    },
  },
  {
    title: '一门认证',
    act: async (phone) => {
      await phone.tap(/^云架构工程师/)
      await phone.waitRoute('features/certifications/pages/detail/index')
      await phone.waitText('7月25日')
    },
  },
  {
    title: '登录后，还缺什么',
    act: async (phone) => {
      await phone.tap('登录并报名')
      await phone.waitRoute('features/registration/pages/checklist/index')
      await phone.waitText('补齐以下资料后即可报名')
    },
  },
  {
    title: '确认',
    act: async (phone, world) => {
      await completeChecklist(world, phone)
      await phone.waitRoute('features/registration/pages/confirm/index')
      await phone.waitText('确认并支付')
    },
  },
  {
    title: '报名成功',
    act: async (phone) => {
      await orderConfirmed(phone)
      await phone.answer('支付成功')
      await phone.waitText('报名成功')
    },
  },
  {
    title: '报名详情',
    act: async (phone) => {
      await phone.tap('查看报名详情')
      await phone.waitRoute('features/exam/pages/journey/index')
      await phone.waitText('全程')
    },
  },
  {
    title: '准考证',
    act: async (phone, world) => {
      await world.moveClock(TICKET_MONDAY)
      await phone.back()
      await phone.tapTab('首页')
      await phone.waitText('准考证已发放')
      await phone.tap('查看准考证')
      await phone.waitRoute('features/exam/pages/ticket/index')
      await phone.waitText('停止入场')
    },
  },
  {
    title: '考试日',
    act: async (phone, world) => {
      await world.moveClock(EXAM_NOON)
      await phone.tap('考试日指引')
      await phone.waitRoute('features/exam/pages/exam-day/index')
      await phone.waitText('打开准考证')
    },
  },
  {
    title: '成绩',
    act: async (phone, world) => {
      await publishResults(world, 'passed', RESULTS_OUT)
      await phone.relaunch()
      await phone.waitText('成绩已公布')
      await phone.tap('查看成绩')
      await phone.waitRoute('features/exam/pages/result/index')
      await phone.waitText('通过')
    },
  },
  {
    title: '证书',
    act: async (phone) => {
      await phone.tap('查看证书')
      await phone.waitRoute('features/certificates/pages/detail/index')
      await phone.waitText('兹证明')
    },
  },
]
