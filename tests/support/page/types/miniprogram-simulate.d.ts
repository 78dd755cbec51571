/** The part of miniprogram-simulate that the page tests use. */
declare module 'miniprogram-simulate' {
  import type { Element } from 'miniprogram-exparser'

  export interface RootComponent {
    readonly dom: HTMLElement
    /** What the component's own code knows as `this`. */
    readonly instance: unknown
    readonly _exparserNode: Element
    attach(parent: HTMLElement): void
    detach(): void
  }
  export function render(id: string): RootComponent
}

declare module 'miniprogram-simulate/src/compile' {
  /** The render function of one wxml file; `path` is absolute and has no ending. */
  export function getWxml(
    path: string,
    options: { compiler: 'official'; rootPath: string; compilerOptions: { maxBuffer: number } },
  ): unknown
}
