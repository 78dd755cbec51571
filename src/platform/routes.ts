/** Every page of the package and what opens it. The only place that knows a page's address. */
export const routes = {
  home: () => '/pages/home/index',
  exams: () => '/pages/exams/index',
  certificates: () => '/pages/certificates/index',
  me: () => '/pages/me/index',
  catalogue: () => '/features/certifications/pages/catalogue/index',
  certification: (code: string) => `/features/certifications/pages/detail/index?code=${code}`,
  calendar: (year?: number) => `/features/certifications/pages/calendar/index${year ? `?year=${year}` : ''}`,
  checklist: (code?: string) => `/features/registration/pages/checklist/index${code ? `?code=${code}` : ''}`,
  sitting: (code: string) => `/features/registration/pages/sitting/index?code=${code}`,
  confirm: (code: string, sittingId: string) =>
    `/features/registration/pages/confirm/index?code=${code}&sitting=${sittingId}`,
  /** With `pay` the cashier opens at once. */
  order: (id: string, pay = false) =>
    `/features/registration/pages/order/index?id=${id}${pay ? '&pay=1' : ''}`,
  orders: () => '/features/registration/pages/orders/index',
  email: () => '/features/account/pages/email/index',
  privacy: () => '/features/account/pages/privacy/index',
  registration: (id: string) => `/features/exam/pages/journey/index?id=${id}`,
  ticket: (id: string) => `/features/exam/pages/ticket/index?id=${id}`,
  examDay: (id: string) => `/features/exam/pages/exam-day/index?id=${id}`,
  result: (id: string) => `/features/exam/pages/result/index?id=${id}`,
  deferral: (id: string) => `/features/changes/pages/deferral/index?id=${id}`,
  retake: (id: string) => `/features/changes/pages/retake/index?id=${id}`,
  certificate: (number: string) => `/features/certificates/pages/detail/index?number=${number}`,
  paper: (number: string) => `/features/certificates/pages/paper/index?number=${number}`,
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
