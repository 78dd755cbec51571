import type { Schema } from '../../../../src/api/contract-types'
import { ServerClock } from '../../../../src/api/server-clock'
import { PartnersStore } from '../../../../src/features/help/pages/partners/partners-store'
import { TestCentresStore } from '../../../../src/features/help/pages/test-centres/test-centres-store'
import { PersonalStorage } from '../../../../src/stores/personal-storage'
import { fakeClient, ok } from '../../support/fake-client'
import { MemoryStorage } from '../../support/memory-storage'

const partner = (id: string, name: string, city: string): Schema<'Partner'> => ({
  id,
  name,
  city,
  phone: '400-000-0000',
  email: null,
  website: 'https://example.com',
})
const centre = (id: string, city: string): Schema<'TestCentre'> => ({
  id,
  name: `示例考点（${city}）`,
  city,
  address: '示例路 1 号',
  latitude: 22.5,
  longitude: 114,
  phone: '400-000-0000',
})

async function lists(partners: Schema<'Partner'>[], wantedCity: string | null = null) {
  const cities = ['上海', '深圳']
  const { client } = fakeClient({
    get: {
      '/partners': () => ok({ items: partners, cities, nextCursor: null }),
      '/test-centres': () =>
        ok({ items: [centre('sh', '上海'), centre('sz', '深圳')], cities, nextCursor: null }),
    },
  })
  const done = async () => 'done' as const
  const personal = new PersonalStorage(new MemoryStorage())
  const parts = { api: client, clock: new ServerClock(() => 0), personal }
  const store = new PartnersStore(parts, { call: done, copy: done })
  const centres = new TestCentresStore(parts, wantedCity, true)
  await Promise.all([store.list.load(), centres.list.load()])
  return { store, centres }
}

const names = (store: PartnersStore) => store.shown.map(({ partner: { name } }) => name)
const TWO = [partner('a', '云启培训', '深圳'), partner('b', 'Cloud 学院', '上海')]

describe('partners', () => {
  test('are found by name and city, in any letters', async () => {
    const { store } = await lists(TWO)
    store.search('ｃｌｏｕｄ')
    expect(names(store)).toEqual(['Cloud 学院'])
    store.search('深圳')
    expect(names(store)).toEqual(['云启培训'])
    store.tapCity('上海')
    expect(names(store)).toEqual([])
    store.showEverything()
    expect(names(store)).toHaveLength(2)
  })

  test('are reached by what they have', async () => {
    const { store } = await lists(TWO)
    expect(store.shown[0]?.contacts.map(({ kind }) => kind)).toEqual(['phone', 'link'])
  })

  test('come twenty at a time', async () => {
    const { store } = await lists(Array.from({ length: 45 }, (_, n) => partner(`p${n}`, `伙伴${n}`, '深圳')))
    expect([store.shown.length, store.hidden]).toEqual([20, 25])
    store.showMore()
    store.showMore()
    expect([store.shown.length, store.hidden]).toEqual([45, 0])
  })
})

describe('test centres', () => {
  test('are narrowed by city, and all are shown after a second tap', async () => {
    const { centres } = await lists([])
    expect(centres.centres).toHaveLength(2)
    centres.tapCity('深圳')
    expect(centres.centres.map(({ id }) => id)).toEqual(['sz'])
    centres.tapCity('深圳')
    expect(centres.centres).toHaveLength(2)
  })

  test('of the city that a page asked for come first; a city without one is said', async () => {
    expect((await lists([], '上海')).centres.city).toBe('上海')
    const { centres } = await lists([], '拉萨')
    expect(centres.withoutCentre).toBe('拉萨')
    expect(centres.centres).toHaveLength(2)
  })
})
