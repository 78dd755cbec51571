declare module '*/server/build.cjs' {
  /** Bundles programs by the names they get, each into one file of plain JavaScript. */
  export function bundle(entryPoints: Record<string, string>, outdir: string): void
}
