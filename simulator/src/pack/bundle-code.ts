import type { PackageFiles } from './package-files'
import { compileTemplates } from './templates'
import { transformWxss } from './wxss'

const withoutExtension = (path: string) => path.slice(0, path.lastIndexOf('.'))
const isConfig = (path: string) =>
  path.endsWith('.json') && !['app.json', 'theme.json', 'project.config.json', 'sitemap.json'].includes(path)

function modules(files: PackageFiles): Record<string, string> {
  const scripts = files.paths.filter((path) => path.endsWith('.js'))
  return Object.fromEntries(scripts.map((path) => [path, files.text(path)]))
}

function styles(files: PackageFiles): Record<string, string> {
  const sheets = files.paths.filter((path) => path.endsWith('.wxss'))
  // A sheet's scope is the box around `wx-page`: the scope's own root would not match the selector `page`.
  const scopeOf = (path: string) =>
    path === 'app.wxss' ? '.scroller' : `.scroller[data-route="${withoutExtension(path)}"]`
  return Object.fromEntries(
    sheets.map((path) => [
      withoutExtension(path),
      transformWxss(files.text(path), path, scopeOf(path), files.optional),
    ]),
  )
}

/** The text of bundle.js: the whole package as one object, and the template compiler's warnings. */
export function bundleCode(files: PackageFiles): { code: string; warnings: string[] } {
  const templates = compileTemplates(files)
  const configs = files.paths
    .filter(isConfig)
    .map((path) => [withoutExtension(path), files.json(path)] as const)
  const project = JSON.parse(files.optional('project.config.json') ?? '{}') as { appid?: string }
  const fields = {
    app: JSON.stringify(files.json('app.json')),
    appId: JSON.stringify(project.appid ?? 'touristappid'),
    json: JSON.stringify(Object.fromEntries(configs)),
    themes: files.optional('theme.json') ?? '{"light":{},"dark":{}}',
    styles: JSON.stringify(styles(files)),
    templates: templates.code,
    modules: JSON.stringify(modules(files)),
  }
  const body = Object.entries(fields).map(([name, code]) => `${name}:${code}`)
  return { code: `window.__PACKAGE__={${body.join(',\n')}};\n`, warnings: templates.warnings }
}
