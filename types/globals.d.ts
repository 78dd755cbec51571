/// <reference types="@tarojs/taro" />

/** Origin of the backend, baked in at build time (environment variable `API_BASE`). */
declare const API_BASE: string

/** The version in package.json, baked in at build time. */
declare const APP_VERSION: string

declare module '*.module.scss' {
  const classes: Readonly<Record<string, string>>
  export default classes
}

// The styles of the whole app, imported for their effect.
declare module '*/app.scss' {}
