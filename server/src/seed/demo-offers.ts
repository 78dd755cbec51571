import { startOfDay } from '../lib/time'
import type { Db } from '../repositories/database'

const CENTRE_CITIES = [
  { key: 'beijing', city: '北京', latitude: 39.9042, longitude: 116.4074 },
  { key: 'shanghai', city: '上海', latitude: 31.2304, longitude: 121.4737 },
  { key: 'guangzhou', city: '广州', latitude: 23.1291, longitude: 113.2644 },
  { key: 'chengdu', city: '成都', latitude: 30.5728, longitude: 104.0668 },
  { key: 'wuhan', city: '武汉', latitude: 30.5928, longitude: 114.3055 },
  { key: 'hangzhou', city: '杭州', latitude: 30.2741, longitude: 120.1551 },
]

/** Test centres that do not exist, at the coordinates of their cities' centres. */
const moreDemoCentres = CENTRE_CITIES.map(({ key, city, latitude, longitude }, index) => ({
  id: `demo-${key}`,
  name: `示例考点（${city}）`,
  city,
  address: `示例路 ${index + 2} 号示例大厦 2 层（示例地址）`,
  latitude,
  longitude,
  phone: '400-000-0000',
}))

/** The demo's clock moves between 2019 and 2097. */
const ALWAYS = { validFrom: startOfDay('2019-01-01'), validUntil: startOfDay('2099-01-01') }

const base = { discountFen: null, discountPercent: null, certificationCode: null, partnerId: null }

/** One code of each kind to try: ¥100 off, one that has expired, and one of the partner route. */
const demoCoupons = [
  {
    ...base,
    ...ALWAYS,
    code: 'DEMO-SAVE-100',
    route: 'official' as const,
    discountFen: 10_000,
    maxUses: 100_000,
  },
  {
    ...base,
    code: 'DEMO-EXPIRED',
    route: 'official' as const,
    discountFen: 5_000,
    validFrom: startOfDay('2018-01-01'),
    validUntil: startOfDay('2019-01-01'),
    maxUses: 100,
  },
  {
    ...base,
    ...ALWAYS,
    code: 'PARTNER-DEMO',
    route: 'partner' as const,
    partnerId: 'demo-training-shenzhen',
    maxUses: 1,
  },
]

const PARTNER_CITIES = [
  { key: 'shenzhen', city: '深圳' },
  { key: 'beijing', city: '北京' },
  { key: 'shanghai', city: '上海' },
  { key: 'guangzhou', city: '广州' },
  { key: 'chengdu', city: '成都' },
  { key: 'wuhan', city: '武汉' },
]
const KINDS = [
  { key: 'training', name: '示例培训机构', website: true },
  { key: 'college', name: '示例合作院校', website: false },
]

/** Partners that do not exist, two in each of six cities: their numbers and addresses reach nobody. */
const demoPartners = PARTNER_CITIES.flatMap(({ key, city }, index) =>
  KINDS.map((kind, which) => {
    const position = index * KINDS.length + which + 1
    return {
      id: `demo-${kind.key}-${key}`,
      name: `${kind.name}（${city}）`,
      city,
      phone: `400-000-${String(100 + position).padStart(4, '0')}`,
      email: `${kind.key}-${key}@example.com`,
      website: kind.website ? `https://${key}.example.com/` : null,
      position,
    }
  }),
)

/** Adds what only a demo has: coupons, partners and test centres. Those that are there stay as they are. */
export async function addDemoOffers(db: Db): Promise<void> {
  await db
    .insertInto('centres')
    .values(moreDemoCentres)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('partners')
    .values(demoPartners)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await db
    .insertInto('coupons')
    .values(demoCoupons)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
