/** A test centre that does not exist, for the demo's on-site sittings. */
export const demoCentre = {
  id: 'demo-shenzhen',
  name: '示例考点（深圳）',
  city: '深圳',
  address: '示例路 1 号示例大厦 3 层 301 室（示例地址）',
  latitude: 22.5431,
  longitude: 114.0579,
  phone: '400-000-0000',
}
