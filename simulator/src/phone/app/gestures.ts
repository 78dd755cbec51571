import type { Element as WxElement } from 'glass-easel'
import type { UserTap } from '../user-tap'

interface Press {
  x: number
  y: number
  target: EventTarget | null
  moved: boolean
  long: boolean
}

type Point = Pick<Touch, 'pageX' | 'pageY' | 'clientX' | 'clientY'> & { identifier?: number }

const movedBeyond = 10
const longPressAfter = 350
/** Browsers emulate mouse events after a touch; they are ignored for this many milliseconds. */
const emulationWindow = 800

/** The component element a DOM node belongs to, if it lies inside the mini-program. */
export function ownerOf(node: EventTarget | null): WxElement | undefined {
  let current = node as (Node & { __wxElement?: WxElement }) | null
  while (current && !current.__wxElement) current = current.parentNode
  return current?.__wxElement
}

/** Sends an event to the component under the finger and those around it; `heard` is told of each that listens. */
function emit(
  target: EventTarget | null,
  type: string,
  detail: unknown,
  extraFields: Record<string, unknown>,
  heard?: () => void,
) {
  ownerOf(target)?.triggerEvent(type, detail, {
    bubbles: true,
    composed: true,
    capturePhase: true,
    extraFields,
    handleListenerReturn: () => heard?.(),
  })
}

const plain = (point: Point) => ({
  identifier: point.identifier ?? 0,
  pageX: point.pageX,
  pageY: point.pageY,
  clientX: point.clientX,
  clientY: point.clientY,
})

const touchesOf = (event: TouchEvent | MouseEvent) =>
  event instanceof MouseEvent
    ? { touches: [plain(event)], changedTouches: [plain(event)] }
    : { touches: [...event.touches].map(plain), changedTouches: [...event.changedTouches].map(plain) }

class Gestures {
  private press: Press | null = null
  private lastTouch = 0

  constructor(private readonly userTap: UserTap) {}

  begin(event: TouchEvent | MouseEvent, point: Point): void {
    const press = { x: point.clientX, y: point.clientY, target: event.target, moved: false, long: false }
    this.press = press
    const touches = touchesOf(event)
    emit(press.target, 'touchstart', {}, touches)
    setTimeout(() => {
      if (this.press !== press || press.moved) return
      // Only where somebody listens to the long press does the client take it for no tap.
      emit(press.target, 'longpress', { x: press.x, y: press.y }, touches, () => {
        press.long = true
      })
    }, longPressAfter)
  }

  move(event: TouchEvent | MouseEvent, point: Point): void {
    const press = this.press
    if (!press) return
    if (Math.hypot(point.clientX - press.x, point.clientY - press.y) > movedBeyond) press.moved = true
    emit(press.target, 'touchmove', {}, touchesOf(event))
  }

  end(event: TouchEvent | MouseEvent): void {
    const press = this.press
    this.press = null
    if (!press) return
    emit(press.target, 'touchend', {}, touchesOf(event))
    if (!press.moved && !press.long) this.tap(press.target, press, touchesOf(event))
  }

  /** Fires the tap; what its handlers do at once counts as the user's doing. */
  tap(target: EventTarget | null, { x, y }: { x: number; y: number }, extraFields: Record<string, unknown>) {
    this.userTap.during(() => emit(target, 'tap', { x, y }, extraFields))
  }

  cancel(event: TouchEvent): void {
    if (this.press) emit(this.press.target, 'touchcancel', {}, touchesOf(event))
    this.press = null
  }

  touched(): void {
    this.lastTouch = Date.now()
  }

  get mouseCounts(): boolean {
    return Date.now() - this.lastTouch > emulationWindow
  }
}

const keepsNativeClick = 'input, textarea, select, .account-card button'

/** An emulated click would press a dialog that the tap has just opened; fields still need theirs. */
function suppressEmulatedClick(event: TouchEvent): void {
  const target = event.target as Element
  if (target.closest('.page') && !target.closest(keepsNativeClick)) event.preventDefault()
}

/** Enter on a focused button is a tap, as with a keyboard attached to the phone. */
function tapByKey(gestures: Gestures, event: KeyboardEvent): void {
  const target = event.target as Element
  if (event.key !== 'Enter' || !target.matches('.page [role="button"]')) return
  const { left, top } = target.getBoundingClientRect()
  gestures.tap(target, { x: left, y: top }, { touches: [], changedTouches: [] })
}

/** Turns touches, or the mouse of a desktop, into the mini-program's touch, tap and longpress events. */
export function listenToGestures(userTap: UserTap): void {
  const gestures = new Gestures(userTap)
  const passive = { capture: true, passive: true }
  const firstTouch = (event: TouchEvent, act: (point: Touch) => void) => {
    gestures.touched()
    const point = event.changedTouches[0]
    if (point) act(point)
  }
  document.addEventListener('touchstart', (e) => firstTouch(e, (point) => gestures.begin(e, point)), passive)
  document.addEventListener('touchmove', (e) => firstTouch(e, (point) => gestures.move(e, point)), passive)
  document.addEventListener('touchcancel', (e) => gestures.cancel(e), passive)
  const ending = (event: TouchEvent) => {
    gestures.touched()
    suppressEmulatedClick(event)
    gestures.end(event)
  }
  document.addEventListener('touchend', ending, { capture: true, passive: false })
  const mouse = (act: (event: MouseEvent) => void) => (event: MouseEvent) => {
    if (gestures.mouseCounts) act(event)
  }
  document.addEventListener(
    'mousedown',
    mouse((event) => gestures.begin(event, event)),
    passive,
  )
  document.addEventListener(
    'mousemove',
    mouse((event) => gestures.move(event, event)),
    passive,
  )
  document.addEventListener(
    'mouseup',
    mouse((event) => gestures.end(event)),
    passive,
  )
  document.addEventListener('keydown', (event) => tapByKey(gestures, event))
  for (const name of ['transitionend', 'animationstart', 'animationiteration', 'animationend']) {
    document.addEventListener(name, (event) => emit(event.target, name, {}, {}), passive)
  }
}
