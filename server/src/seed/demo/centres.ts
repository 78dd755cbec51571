const CITIES = [
  { key: 'beijing', city: '北京', latitude: 39.9042, longitude: 116.4074 },
  { key: 'shanghai', city: '上海', latitude: 31.2304, longitude: 121.4737 },
  { key: 'guangzhou', city: '广州', latitude: 23.1291, longitude: 113.2644 },
  { key: 'chengdu', city: '成都', latitude: 30.5728, longitude: 104.0668 },
  { key: 'wuhan', city: '武汉', latitude: 30.5928, longitude: 114.3055 },
  { key: 'hangzhou', city: '杭州', latitude: 30.2741, longitude: 120.1551 },
]

/** Test centres that do not exist, at the coordinates of their cities' centres. */
export const moreDemoCentres = CITIES.map(({ key, city, latitude, longitude }, index) => ({
  id: `demo-${key}`,
  name: `示例考点（${city}）`,
  city,
  address: `示例路 ${index + 2} 号示例大厦 2 层（示例地址）`,
  latitude,
  longitude,
  phone: '400-000-0000',
}))
