import Taro from '@tarojs/taro'

const ROOM_ABOVE_PX = 136

/** Scrolls the page to an element once what was just rendered stands there, with `room` px above it. */
export function scrollToElement(id: string, room?: number): void {
  Taro.nextTick(() => {
    // A page that was left meanwhile has no such element: nothing to do, nothing to say.
    Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -(room ?? ROOM_ABOVE_PX), duration: 0 }).catch(
      () => undefined,
    )
  })
}
