import { element } from './elements'
import type { PhoneFrame } from './phone-frame'

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`

function entries(list: HTMLElement, lines: string[], empty: string): void {
  const items = (lines.length ? lines : [empty]).map((line) => {
    const item = document.createElement('li')
    item.textContent = line
    return item
  })
  list.replaceChildren(...items)
}

/** Shows once a second what the running package does: page, setData, missing APIs, errors. */
export class InsightPanel {
  constructor(private readonly phone: PhoneFrame) {
    setInterval(() => this.show(), 1000)
  }

  private show(): void {
    const report = this.phone.simulator?.report()
    if (!report) return
    element('insight-route', HTMLElement).textContent = report.route || '无'
    element('insight-depth', HTMLElement).textContent = `${report.depth} / 10`
    element('insight-calls', HTMLElement).textContent = `${report.setData.calls} 次`
    element('insight-bytes', HTMLElement).textContent = kilobytes(report.setData.bytes)
    const missing = Object.entries(report.missing).map(([name, count]) => `wx.${name}（${count} 次）`)
    entries(element('missing', HTMLUListElement), missing, '没有')
    const errors = report.errors.map((error) => error.split('\n')[0] ?? '')
    entries(element('errors', HTMLUListElement), errors, '没有')
  }
}
