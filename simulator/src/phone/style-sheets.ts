import type { Bundle } from '../shared/bundle'

/** Puts the package's sheets into the document, the app's first. */
export function installSheets({ styles }: Bundle): void {
  const names = Object.keys(styles).sort((a, b) => Number(b === 'app') - Number(a === 'app'))
  for (const name of names) {
    const style = document.createElement('style')
    style.dataset.wxss = name
    style.textContent = styles[name] ?? ''
    document.head.append(style)
  }
}
