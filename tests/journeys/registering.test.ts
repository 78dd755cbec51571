import { routes } from '../../src/platform/routes'
import { newCandidate, phoneOf } from '../support/app/bought'
import { completeChecklist, orderConfirmed } from '../support/app/candidate'
import type { Phone } from '../support/app/phone'
import { World } from '../support/app/world'
import { START_MS } from '../support/server'

/** What a finger does: taps, answers to the client's own dialogs and the cashier, and fields typed into. */
const DEEDS: readonly (string | symbol)[] = [
  'tap',
  'tapRole',
  'tapTab',
  'doubleTap',
  'answer',
  'fill',
  'back',
]

/** A phone that counts what its candidate has to do. */
function counting(phone: Phone): { phone: Phone; done: string[] } {
  const done: string[] = []
  const counted = new Proxy(phone, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return member
      return (...words: unknown[]) => {
        if (DEEDS.includes(name)) done.push(`${String(name)} ${words.map(String).join(' ')}`)
        return member.apply(target, words)
      }
    },
  })
  return { phone: counted, done }
}

let world: World
beforeAll(async () => {
  world = await World.start()
}, START_MS)
afterEach(() => world.closePhones())
afterAll(() => world.stop())

/** From confirming to the paid order. */
async function pay(phone: Phone): Promise<void> {
  await orderConfirmed(phone)
  await phone.answer('支付成功')
  await phone.waitText('报名成功')
}

/** How much higher the forecast is than what one screen shows of the page between its title and its button, in px. */
async function forecastBeyondScreen(phone: Phone, title: string, button: string): Promise<number> {
  const edges = (box: { y: number; height: number } | null) => ({
    top: box?.y ?? Number.NaN,
    bottom: (box?.y ?? 0) + (box?.height ?? 0),
  })
  const text = async (words: string) => edges(await phone.top.getByText(words).first().boundingBox())
  const last = await text('选错认证不能更换')
  const head = await text(title)
  const bar = edges(await phone.top.getByRole('button', { name: button, exact: true }).boundingBox())
  const nav = edges(await phone.title.boundingBox())
  return Math.max(0, last.bottom - head.top - (bar.top - nav.bottom))
}

test('the whole forecast fits one screen of a small phone wherever it stands before paying', async () => {
  const phone = await phoneOf(world, await newCandidate(world), { width: 375, height: 667 })
  const code = 'tca-architect'
  for (const { path, title, button } of [
    { path: routes.certification(code), title: '最近可报', button: '报名' },
    { path: routes.sitting(code), title: '选定后的每个日子', button: '报名' },
    { path: routes.confirm(code, `${code}-2020-07`), title: '云架构工程师', button: '确认并支付' },
  ]) {
    await phone.relaunch({ path })
    await phone.waitText('选错认证不能更换')
    for (const words of [
      '退款截止',
      '延期截止',
      '准考证',
      '7月25日 周六 14:00',
      '成绩',
      '可延期一次',
      '可免费补考一次',
      '¥600.00',
    ])
      await phone.waitText(words)
    expect({ path, beyond: await forecastBeyondScreen(phone, title, button) }).toEqual({ path, beyond: 0 })
  }
})

describe('from a cold home to a paid order', () => {
  test('a ready candidate needs at most six taps', async () => {
    const { phone, done } = counting(
      await phoneOf(world, await newCandidate(world), { path: 'pages/home/index' }),
    )
    await phone.tapRole('button', 'TCA，云架构工程师')
    await phone.waitText('最近可报')
    await phone.tap('报名')
    await pay(phone)
    expect(done).toHaveLength(5)
  })

  test('a new candidate needs at most fifteen, everything asked for once', async () => {
    const { phone, done } = counting(await world.phone())
    await phone.tapRole('button', 'TCA，云架构工程师')
    await phone.waitText('最近可报')
    await phone.tap('登录并报名')
    await completeChecklist(world, phone)
    await pay(phone)
    expect(done).toHaveLength(14)
    expect(new Set(done).size).toBe(done.length)
  })
})
