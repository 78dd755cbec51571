import { configure } from 'mobx'

/** As the app is configured; what MobX only warns of in a browser ends a unit test. */
configure({ enforceActions: 'always' })

const warn = console.warn
console.warn = (...words: unknown[]) => {
  if (String(words[0]).startsWith('[MobX]')) throw new Error(words.map(String).join(' '))
  warn(...words)
}
