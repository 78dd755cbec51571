import { h } from '../dom'
import { chooseSheet } from '../sheets/sheet'
import { flag, list, number, record, text } from '../values'
import type { BuiltIn, Host } from './built-in'
import { unset } from './built-in'

const labelOf = (host: Host, item: unknown) => {
  const key = text(host.prop('rangeKey'))
  return text(key ? record(item)[key] : item)
}

async function chooseOne(host: Host): Promise<number | null> {
  const choices = list(host.prop('range')).map((item, value) => ({ label: labelOf(host, item), value }))
  return chooseSheet<number | null>(host.phone.layer, {
    title: text(host.prop('headerText')),
    choices: [...choices, { label: '取消', value: null, tone: 'plain' }],
    dismissed: null,
  })
}

/** A sheet with fields and the two buttons of every wheel picker; resolves with whether it was confirmed. */
function confirmFields(host: Host, fields: HTMLElement[]): Promise<boolean> {
  return chooseSheet<boolean>(host.phone.layer, {
    title: text(host.prop('headerText')),
    body: h('div', { class: 'row' }, ...fields),
    choices: [
      { label: '确定', value: true, tone: 'primary' },
      { label: '取消', value: false, tone: 'plain' },
    ],
    dismissed: false,
  })
}

async function chooseDate(host: Host, type: string): Promise<string | null> {
  const month = type === 'date' && host.prop('fields') === 'month'
  const field = h('input', { type: month ? 'month' : type, value: text(host.prop('value')), label: '日期' })
  field.min = text(host.prop('start'))
  field.max = text(host.prop('end'))
  return (await confirmFields(host, [field])) ? field.value : null
}

async function chooseColumns(host: Host): Promise<number[] | null> {
  const value = list(host.prop('value'))
  const columns = list(host.prop('range')).map((column, index) => {
    const select = h('select')
    list(column).forEach((item, at) => {
      select.add(new Option(labelOf(host, item), String(at)))
    })
    select.selectedIndex = number(value[index])
    select.addEventListener('change', () =>
      host.fire('columnchange', { column: index, value: select.selectedIndex }),
    )
    return select
  })
  return (await confirmFields(host, columns)) ? columns.map((column) => column.selectedIndex) : null
}

async function open(host: Host): Promise<void> {
  const mode = text(host.prop('mode'), 'selector')
  const value =
    mode === 'selector'
      ? await chooseOne(host)
      : mode === 'multiSelector' || mode === 'region'
        ? await chooseColumns(host)
        : await chooseDate(host, mode)
  if (value === null) host.fire('cancel', {})
  else host.fire('change', { value })
}

/** Selector, multi-column, date and time pickers as plain sheets. */
export const picker: BuiltIn = {
  properties: unset(
    'mode',
    'range',
    'rangeKey',
    'value',
    'start',
    'end',
    'fields',
    'disabled',
    'headerText',
    'name',
  ),
  create(host) {
    const activate = () => {
      if (!flag(host.prop('disabled'))) void open(host)
    }
    host.onTap(activate)
    return { control: { value: () => host.prop('value'), reset: () => undefined, activate } }
  },
}
