import { TaroElement } from 'taro-runtime/dom/element.js'

/** Stands for `<a>`, which no page has. */
export class AnchorElement extends TaroElement {}
