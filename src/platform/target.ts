import type { Schema } from '../api/contract-types'
import { type LinkedPage, link, needsId } from './links'
import { routes } from './routes'

/** Where a page leads that cannot say what it is about: to the list it belongs to. */
const LISTS: Record<LinkedPage, string> = {
  order: routes.orders(),
  checklist: routes.checklist(),
  ticket: routes.exams(),
  examDay: routes.exams(),
  registration: routes.exams(),
  result: routes.exams(),
  retake: routes.exams(),
  certificate: routes.certificates(),
  paper: routes.certificates(),
  message: routes.inbox(),
  channels: routes.channels(),
}

/** The address of a page that the backend names. One that only a newer version has leads home. */
export function routeOf({ page, id }: Schema<'Target'>): string {
  if (!(page in LISTS)) return routes.home()
  return needsId(page) && !id ? LISTS[page] : link(page, id ?? '')
}
