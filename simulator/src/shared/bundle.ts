/** Value of a window or tab bar setting; a text starting with `@` names a variable of theme.json. */
export type ConfigValue = string | number | boolean | undefined

/** One tab of app.json. */
export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

/** A package that comes when it is needed. */
interface SubPackage {
  root: string
  name?: string
  pages: string[]
}

/** The part of app.json that the phone uses. */
export interface AppConfig {
  pages: string[]
  entryPagePath?: string
  subPackages?: SubPackage[]
  subpackages?: SubPackage[]
  /** By page: the packages, by name or root, that come once it shows. */
  preloadRule?: Record<string, { network?: 'all' | 'wifi'; packages: string[] }>
  window?: Record<string, ConfigValue>
  tabBar?: {
    custom?: boolean
    color?: string
    selectedColor?: string
    backgroundColor?: string
    borderStyle?: string
    list: TabItem[]
  }
  themeLocation?: string
}

/** A page's or component's JSON file. */
export type PageConfig = Record<string, unknown> & { usingComponents?: Record<string, string> }

/** Variables of theme.json. */
export type ThemeVariables = Record<'light' | 'dark', Record<string, string>>

/** What `packSimulator` writes into bundle.js as `window.__PACKAGE__`. */
export interface Bundle {
  app: AppConfig
  appId: string
  json: Record<string, PageConfig>
  themes: ThemeVariables
  styles: Record<string, string>
  /** Compiled templates; their shape belongs to glass-easel. */
  templates: Record<string, unknown>
  /** The text of each JS file: most of a package is never read by the phone that opens one page of it. */
  modules: Record<string, string>
}
