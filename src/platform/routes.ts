import { link } from './links'

/** Every page of the package and what opens it; the addresses that messages carry are contract/links.json's. */
export const routes = {
  home: () => '/pages/home/index',
  exams: () => '/pages/exams/index',
  certificates: () => '/pages/certificates/index',
  me: () => '/pages/me/index',
  catalogue: () => '/features/certifications/pages/catalogue/index',
  certification: (code: string) => `/features/certifications/pages/detail/index?code=${code}`,
  calendar: (year?: number) => `/features/certifications/pages/calendar/index${year ? `?year=${year}` : ''}`,
  /** With a sitting it leads on to confirming that one. */
  checklist: (code?: string, sittingId?: string | null) =>
    `${link('checklist')}${code ? `?code=${code}` : ''}${code && sittingId ? `&sitting=${sittingId}` : ''}`,
  sitting: (code: string) => `/features/registration/pages/sitting/index?code=${code}`,
  confirm: (code: string, sittingId: string) =>
    `/features/registration/pages/confirm/index?code=${code}&sitting=${sittingId}`,
  /** With `pay` the cashier opens at once. */
  order: (id: string, pay = false) => `${link('order', id)}${pay ? '&pay=1' : ''}`,
  orders: () => '/features/registration/pages/orders/index',
  email: () => '/features/account/pages/email/index',
  settings: () => '/features/account/pages/settings/index',
  privacy: () => '/features/account/pages/privacy/index',
  deletion: () => '/features/account/pages/deletion/index',
  registration: (id: string) => link('registration', id),
  ticket: (id: string) => link('ticket', id),
  examDay: (id: string) => link('examDay', id),
  result: (id: string) => link('result', id),
  journeyCalendar: (id: string) => `/features/exam/pages/calendar/index?id=${id}`,
  deferral: (id: string) => `/features/changes/pages/deferral/index?id=${id}`,
  retake: (id: string) => link('retake', id),
  certificate: (number: string) => link('certificate', number),
  paper: (number: string) => link('paper', number),
  inbox: () => '/features/messages/pages/inbox/index',
  message: (id: string) => link('message', id),
  channels: () => link('channels'),
  /** Public verification; with a verification or share code the answer shows at once. */
  lookup: (code?: string) => `/features/certificates/pages/lookup/index${code ? `?code=${code}` : ''}`,
  deviceCheck: () => '/features/exam/pages/device-check/index',
  idCheck: () => '/features/account/pages/id-check/index',
  partners: () => '/features/help/pages/partners/index',
  testCentres: (city?: string | null) =>
    `/features/help/pages/test-centres/index${city ? `?city=${encodeURIComponent(city)}` : ''}`,
  help: () => '/features/help/pages/help/index',
} as const

/** Addresses of the tab pages. */
export const tabs: readonly string[] = [routes.home(), routes.exams(), routes.certificates(), routes.me()]
