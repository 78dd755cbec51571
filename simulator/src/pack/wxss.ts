import { posix } from 'node:path'
import postcss, { type AtRule, type Container, type Root } from 'postcss'
import { browserSelector } from './selectors'

/** Share of the screen's width: 750rpx is the whole width, whatever the phone. */
function rpxToVw(text: string): string {
  return text.replace(
    /(-?\d*\.?\d+)rpx\b/g,
    (_, size: string) => `${Number(((+size * 100) / 750).toFixed(5))}vw`,
  )
}

/** The browser has no notch: the phone page sets these variables per page instead. */
function safeAreaVariables(text: string): string {
  return text.replace(/\b(?:env|constant)\(\s*(safe-area-inset-(?:top|right|bottom|left))/g, 'var(--$1')
}

/** Reads another sheet of the package by its path from the package's root; undefined when there is none. */
type ReadSheet = (path: string) => string | undefined

const importTarget = /^(?:url\()?["']?([^"')]+)["']?\)?$/

function inlineImports(root: Root, path: string, read: ReadSheet, seen: ReadonlySet<string>): void {
  root.walkAtRules('import', (rule) => {
    const target = importTarget.exec(rule.params.trim())?.[1]
    if (!target) throw new Error(`${path}: unreadable @import ${rule.params}`)
    const file = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(path), target)
    if (seen.has(file)) {
      rule.remove()
      return
    }
    const css = read(file)
    if (css === undefined) throw new Error(`${path}: @import of a missing sheet ${file}`)
    const imported = postcss.parse(css, { from: file })
    inlineImports(imported, file, read, new Set([...seen, file]))
    rule.replaceWith(imported.nodes)
  })
}

const isKeyframes = (node: Container['parent']) =>
  node?.type === 'atrule' && /keyframes$/.test((node as AtRule).name)

function translate(root: Root): void {
  root.walkDecls((declaration) => {
    declaration.value = safeAreaVariables(rpxToVw(declaration.value))
  })
  root.walkRules((rule) => {
    if (!isKeyframes(rule.parent)) rule.selectors = rule.selectors.map(browserSelector)
  })
}

/** Keyframes and fonts have no place inside `@scope`; they are global in the client, too. */
function takeGlobals(root: Root): string {
  const globals: string[] = []
  root.walkAtRules(/keyframes$|^font-face$/, (rule) => {
    globals.push(rule.toString())
    rule.remove()
  })
  return globals.join('\n')
}

/**
 * One wxss sheet as CSS of the phone page: imports inlined, rpx as vw, tags renamed, limited to `scope`
 * (a selector). Dark-mode media queries stay; the phone switches them. Throws on a missing import.
 */
export function transformWxss(css: string, path: string, scope: string, read: ReadSheet): string {
  const root = postcss.parse(css, { from: path })
  inlineImports(root, path, read, new Set([path]))
  translate(root)
  const globals = takeGlobals(root)
  const rules = root.toString().trim()
  return [globals, rules && `@scope (${scope}) {\n${rules}\n}`].filter(Boolean).join('\n')
}
