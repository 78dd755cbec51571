import { Events } from '@tarojs/shared'
import { caf, raf } from 'taro-runtime/bom/raf.js'
import env from 'taro-runtime/env.js'

/*
 * Stands for the browser that Taro's runtime imitates: addresses, a history, what a page's address holds. Pages are opened
 * by the client, and nothing here reads an address as a browser does.
 */
const none = {}

/** Pages report to it that they come and go. */
export const taroWindowProvider = Object.assign(new Events(), {
  requestAnimationFrame: raf,
  cancelAnimationFrame: caf,
})
env.window = taroWindowProvider

export const taroLocationProvider = none
export const taroHistoryProvider = none
export const nav = none
export const parseUrl = () => none
export const taroGetComputedStyleProvider = () => none

export class History {}
export class Location {}
export class TaroURLProvider {}
export class URLSearchParams {}
