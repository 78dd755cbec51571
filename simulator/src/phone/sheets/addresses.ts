import type { BookAddress } from '../wx/engine'
import type { Layer } from './layer'
import { chooseSheet } from './sheet'

/** The address book of this phone: a usual one, and one of a municipality. */
export const ADDRESSES: readonly BookAddress[] = [
  {
    userName: '演示考生',
    telNumber: '13800000001',
    provinceName: '广东省',
    cityName: '深圳市',
    countyName: '南山区',
    detailInfo: '粤海街道示例路 1 号 2 栋 301',
  },
  {
    userName: '演示考生',
    telNumber: '13800000001',
    provinceName: '北京市',
    cityName: '北京市',
    countyName: '海淀区',
    detailInfo: '中关村街道示例路 2 号',
  },
]

/** Draws the address book. */
export function openAddresses(layer: Layer): Promise<BookAddress | null> {
  const choices = ADDRESSES.map((address) => ({
    label: `${address.provinceName} ${address.cityName} ${address.countyName}`,
    note: `${address.userName} ${address.detailInfo}`,
    value: address,
  }))
  return chooseSheet<BookAddress | null>(layer, { title: '选择收货地址', choices, dismissed: null })
}
