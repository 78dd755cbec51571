import links from '../../contract/links.json'
import type { Schema } from '../api/contract-types'

/** A page that messages and pushes lead to, by the contract's name. */
export type LinkedPage = Schema<'Target'>['page']

const addresses: Record<LinkedPage, string> = links

/** The address of a page that messages lead to; contract/links.json holds it for the backend, too. */
export function link(page: LinkedPage, id = ''): string {
  return addresses[page].replace('{id}', encodeURIComponent(id))
}

/** Whether a page's address says what it is about. */
export function needsId(page: LinkedPage): boolean {
  return addresses[page].includes('{id}')
}

/** Whether a route, without slash and query, is one that messages lead to. */
export function isLinked(route: string): boolean {
  return Object.values(addresses).some(
    (address) => address.startsWith(`/${route}?`) || address === `/${route}`,
  )
}
