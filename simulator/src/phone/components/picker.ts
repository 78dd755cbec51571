import { h } from '../dom'
import { text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

/** Some divisions of the client's list: a province, a municipality, and one with a long name. */
const REGIONS: Record<string, Record<string, readonly string[]>> = {
  广东省: { 深圳市: ['南山区', '福田区', '宝安区'], 广州市: ['天河区', '越秀区'] },
  北京市: { 北京市: ['海淀区', '朝阳区', '东城区'] },
  上海市: { 上海市: ['浦东新区', '徐汇区'] },
  四川省: { 成都市: ['武侯区', '高新区'] },
  新疆维吾尔自治区: { 伊犁哈萨克自治州: ['伊宁市', '察布查尔锡伯自治县'] },
}

function select(label: string): HTMLSelectElement {
  return h('select', { label })
}

function fill(list: HTMLSelectElement, names: readonly string[]): void {
  list.replaceChildren(...names.map((name) => h('option', { value: name, text: name })))
}

/** Draws the list of divisions and tells the app what was chosen. */
function openRegions({ phone, fire }: Host): void {
  const [province, city, district] = [select('省'), select('市'), select('区')]
  const cities = () => REGIONS[province.value] ?? {}
  const showDistricts = () => fill(district, cities()[city.value] ?? [])
  const showCities = () => {
    fill(city, Object.keys(cities()))
    showDistricts()
  }
  fill(province, Object.keys(REGIONS))
  showCities()
  province.addEventListener('change', showCities)
  city.addEventListener('change', showDistricts)
  const choose = () => {
    close()
    fire('change', { value: [province.value, city.value, district.value], code: [], postcode: '' })
  }
  const cancel = () => {
    close()
    fire('cancel', {})
  }
  const sheet = h(
    'div',
    { class: 'sheet', label: '选择地区' },
    h('h2', { text: '选择地区' }),
    ...[province, city, district].map((list) => h('div', { class: 'row' }, list)),
    h('button', { type: 'button', class: 'choice primary', text: '完成', onclick: choose }),
    h('button', { type: 'button', class: 'choice plain', text: '取消', onclick: cancel }),
  )
  const close = phone.layer.open(sheet, 'bottom', cancel)
}

/** A list of the client's own; of its modes the package asks for regions. */
export const picker: BuiltIn = {
  properties: { ...unset('value', 'disabled'), mode: 'selector' },
  create(host) {
    host.onTap(() => {
      if (text(host.prop('mode')) === 'region') openRegions(host)
    })
    return {}
  },
}
