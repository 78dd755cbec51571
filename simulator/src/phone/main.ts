import { addGlobalErrorListener, addGlobalWarningListener } from 'glass-easel'
import type { Bundle } from '../shared/bundle'
import { FirstPaint } from './app/first-paint'
import { listenToGestures } from './app/gestures'
import { launchOptions } from './app/launch'
import { Lifecycle } from './app/lifecycle'
import { Modules } from './app/modules'
import { PageStack } from './app/page-stack'
import { Registry } from './app/registry'
import { Router } from './app/router'
import { Bars } from './bars/bars'
import { installCapsule } from './bars/capsule'
import { PullDown } from './bars/pull-down'
import { showClosed } from './closed'
import { createHandle } from './handle'
import { Phone } from './phone'
import { applyTheme, installSheet } from './sheets'
import { TimerPromise } from './wx/conditions'
import { createWx } from './wx/create-wx'

declare global {
  interface Window {
    __PACKAGE__?: Bundle
  }
}

function recordErrors(phone: Phone): void {
  addGlobalWarningListener((message) => {
    // Taro's templates name every attribute a component may have; those unused here are no news.
    if (!/is not a valid property/.test(String(message))) phone.stats.warnings.push(String(message))
    return false
  })
  addGlobalErrorListener((error) => {
    phone.lifecycle.error(error)
    return true
  })
  window.addEventListener('error', (event) => phone.lifecycle.error(event.error ?? event.message))
  window.addEventListener('unhandledrejection', (event) => phone.stats.error(event.reason))
}

/** Lets the client take what has come: on a phone it has threads of its own for that. */
const clientRests = () => new Promise<void>((rest) => requestIdleCallback(() => rest()))

async function start(bundle: Bundle, query: URLSearchParams): Promise<void> {
  const phone = new Phone(bundle, query)
  for (const [api, script] of Object.entries(window.__simulatorScripts ?? {})) phone.scripts.set(api, script)
  phone.stats.mark('start')
  // The first listener: bars and the app then find the new colours in place.
  phone.hub.on('ThemeChange', () => applyTheme(phone.settings.theme))
  const { conditions } = phone.engine
  const launch = launchOptions(bundle.app, query)
  const lifecycle = new Lifecycle(phone, { ...launch, scene: conditions.scene ?? launch.scene })
  // Beside everything else that a start takes.
  phone.background.preFetch(lifecycle.launch)
  const registry = new Registry(bundle, phone)
  const modules = new Modules(bundle.modules, {
    wx: createWx(phone),
    App: lifecycle.register,
    ...registry.constructors,
    getApp: lifecycle.getApp,
    getCurrentPages: () => phone.router.stack.pages.map((page) => page.instance),
    Promise: conditions.timerPromises ? TimerPromise : Promise,
    timers: phone.sleep.timers(),
  })
  const isTab = (route: string) => Boolean(bundle.app.tabBar?.list.some((tab) => tab.pagePath === route))
  const stack = new PageStack(phone, registry, modules, isTab)
  const firstPaint = new FirstPaint(phone)
  phone.install({
    firstPaint,
    router: new Router(phone, stack),
    lifecycle,
    bars: new Bars(phone),
    pullDown: new PullDown(phone),
  })
  recordErrors(phone)
  applyTheme(phone.settings.theme)
  installSheet(bundle, 'app', phone.settings.theme)
  installCapsule(phone)
  listenToGestures(phone.userTap)
  const held = new Promise<void>((run) => {
    window.__simulator = createHandle(phone, run)
    if (query.get('scripts') !== 'held') run()
  })
  phone.background.watch()
  await firstPaint.show(lifecycle.launch.path)
  await held
  await clientRests()
  phone.stats.mark('scripts')
  modules.load('app.js')
  phone.stats.mark('appJs')
  phone.router.start(lifecycle.launch.path, lifecycle.launch.query)
}

const query = new URLSearchParams(location.search)
if (query.has('closed')) {
  // Unopened, too.
  if (window.__PACKAGE__) new Phone(window.__PACKAGE__, query).background.watch()
  showClosed(query)
} else if (window.__PACKAGE__) void start(window.__PACKAGE__, query)
