import { testPageStates } from '../../support/page/page-states'
import { startPhone } from '../../support/page/start'
import { until } from '../../support/page/until'

const CENTRES = '/features/help/pages/test-centres/index'
const IN_SHENZHEN = '示例考点（深圳）'

describe('test centres', () => {
  testPageStates({ address: () => CENTRES, content: '以准考证上的地址为准' })

  test('show the way on the map and open the dialler', async () => {
    const phone = startPhone()
    const page = phone.open(CENTRES)
    await page.tap(`导航 ${IN_SHENZHEN}`)
    expect(await phone.wx.calls.latest('openLocation')).toMatchObject({
      latitude: 22.5431,
      longitude: 114.0579,
    })
    await page.tap(`致电考点 ${IN_SHENZHEN}`)
    expect(await phone.wx.calls.latest('makePhoneCall')).toEqual({ phoneNumber: '400-000-0000' })
  })

  test('of the city that was asked for are listed alone', async () => {
    const page = startPhone().open(`${CENTRES}?city=${encodeURIComponent('深圳')}`)
    expect((await page.find('checkbox', '深圳')).checked).toBe(true)
    expect(page.all('button', /^导航/).map(({ name }) => name)).toEqual([`导航 ${IN_SHENZHEN}`])
  })

  test('are all listed where a link’s city was cut', async () => {
    const page = startPhone().open(`${CENTRES}?city=%E6%B7`)
    expect((await page.find('checkbox', '深圳')).checked).toBe(false)
  })

  test('stand on a map, those of the chosen city alone, where a tap on one leads to its card', async () => {
    const phone = startPhone()
    const page = phone.open(CENTRES)
    await page.find('checkbox', '深圳')
    const shown = () => page.nodes().find(({ tag }) => tag === 'map')
    const markers = () => (shown()?.attribute('markers') ?? []) as { id: number; title: string }[]
    const listed = () => page.all('button', /^导航/).map(({ name }) => name)
    expect(listed().length).toBeGreaterThan(1)
    expect(markers().map(({ title }) => `导航 ${title}`)).toEqual(listed())
    await page.find('group', `地图，有 ${listed().length} 个考点，下方列表相同`)
    const last = markers().length - 1
    shown()?.fire('markertap', { markerId: last })
    await page.says(`${markers()[last]?.title}地图所选`)
    expect(await phone.wx.calls.latest('pageScrollTo')).toMatchObject({ selector: `#centre-${last}` })
    await page.tick('深圳')
    await page.find('group', '地图，有 1 个考点，下方列表相同')
    expect(markers()).toMatchObject([{ id: 0, title: IN_SHENZHEN }])
  })

  test('are a list alone on a client without maps, and where its map fails', async () => {
    const without = startPhone({ device: { lacks: ['map'] } }).open(CENTRES)
    await without.button(`导航 ${IN_SHENZHEN}`)
    expect(without.all('group', /^地图/)).toEqual([])
    const failing = startPhone().open(CENTRES)
    const map = await failing.find('group', /^地图/)
    map.fire('error')
    await until('the map is gone', () => failing.all('group', /^地图/).length === 0)
    await failing.button(`导航 ${IN_SHENZHEN}`)
  })

  test('a city without one is said, with those of the others', async () => {
    const page = startPhone().open(`${CENTRES}?city=${encodeURIComponent('拉萨')}`)
    await page.says('拉萨暂时没有考点', IN_SHENZHEN)
  })

  test('a map that does not open says what to do', async () => {
    const phone = startPhone()
    phone.wx.calls.fail('openLocation', 'openLocation:fail')
    const page = phone.open(CENTRES)
    await page.tap(`导航 ${IN_SHENZHEN}`)
    await page.says('可在地图应用中搜索')
  })
})
