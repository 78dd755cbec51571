import type { ContactWay } from '../../stores/contact-use'
import type { IconName } from '../../ui/icon/icon-name'

/** The icon of a kind of contact. */
export const CONTACT_ICONS: Record<ContactWay['kind'], IconName> = {
  phone: 'phone',
  email: 'mail',
  link: 'external-link',
}

/** What a tap does with a kind of contact. */
export const CONTACT_ACTIONS: Record<ContactWay['kind'], string> = {
  phone: '拨打',
  email: '复制',
  link: '复制',
}

/** 400-000-0000 · 工作日 9:00–18:00 */
export function contactDetail({ value, hours }: ContactWay): string {
  return hours ? `${value} · ${hours}` : value
}

/** What to do where the phone neither calls nor copies. */
export function contactOtherwise({ kind, value }: ContactWay): string {
  return kind === 'phone' ? `也可以手动拨打 ${value}` : `也可以手动记下 ${value}`
}
