import { startOfDay } from '../../lib/time'

/** The demo's clock moves between 2019 and 2097. */
const ALWAYS = { validFrom: startOfDay('2019-01-01'), validUntil: startOfDay('2099-01-01') }

const base = { discountFen: null, discountPercent: null, certificationCode: null, partnerId: null }

/** One code of each kind to try: ¥100 off, one that has expired, and one of the partner route. */
export const demoCoupons = [
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
