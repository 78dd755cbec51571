const CITIES = [
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
export const demoPartners = CITIES.flatMap(({ key, city }, index) =>
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
