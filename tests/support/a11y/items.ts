import type { PageAudit, Setting } from './audit'
import type { MeasureName } from './findings'

/** One line of the list: what a rule asks, and by what it is measured. */
interface Item {
  rule: string
  asks: string
  /** A measure of our own, or axe's rules whose name begins so. */
  by: MeasureName | 'axe'
  unit?: string
  /** Where it is asked; everywhere when absent. */
  where?: (setting: Setting) => boolean
}

const elder = (setting: Setting) => setting.elder
const usual = (setting: Setting) => !setting.elder

/**
 * MIIT: 移动互联网应用（APP）适老化通用设计规范. GB/T: GB/T 37668-2019. WCAG: 2.2, levels A and AA, and what of AAA has a figure.
 * What of them no machine can judge (clear language, enough time, no advertisement) is not in the list.
 */
export const ITEMS: readonly Item[] = [
  {
    rule: 'MIIT 字型大小',
    asks: 'main text can reach 30 pt',
    by: 'text',
    unit: 'px',
    where: ({ text }) => text === 'own',
  },
  { rule: 'MIIT 行间距', asks: 'line spacing ≥ 1.3', by: 'lineHeight' },
  { rule: 'MIIT 段落间距', asks: 'from paragraph to paragraph ≥ 1.3 lines', by: 'paragraphs' },
  { rule: 'MIIT 对比度', asks: 'text ≥ 4.5 : 1', by: 'contrast', where: ({ more }) => !more },
  { rule: 'MIIT 对比度', asks: 'large text ≥ 3 : 1', by: 'largeContrast', where: ({ more }) => !more },
  { rule: 'MIIT 颜色用途', asks: 'no meaning by colour alone', by: 'colourAlone' },
  { rule: 'MIIT 组件焦点大小', asks: 'targets ≥ 44', by: 'target', unit: 'px', where: usual },
  { rule: 'MIIT 组件焦点大小', asks: 'targets ≥ 60 in 长辈版', by: 'target', unit: 'px', where: elder },
  { rule: 'MIIT 组件间距', asks: 'targets 8 apart', by: 'gap', unit: 'px' },
  { rule: 'MIIT 浮窗', asks: 'nothing pops up in 长辈版', by: 'popUps', where: elder },
  { rule: 'MIIT 人工服务', asks: 'the hotline one tap away in 长辈版', by: 'hotline', where: elder },
  { rule: 'MIIT 辅助技术', asks: 'every control has a name', by: 'named' },
  { rule: 'GB/T 信息和关系', asks: 'headings inside every page', by: 'headings' },
  { rule: 'GB/T 有意义的序列', asks: 'read in the order that is seen', by: 'order' },
  { rule: 'GB/T 标签', asks: 'labels contain what is visible', by: 'labels' },
  { rule: 'WCAG 1.4.4, 1.4.10', asks: 'nothing clipped from 320 px on', by: 'clipped' },
  {
    rule: 'WCAG 1.4.6 (AAA)',
    asks: 'text ≥ 7 : 1 where the phone asks for more',
    by: 'contrast',
    where: ({ more }) => more === true,
  },
  { rule: 'WCAG 2.3.3 (AAA)', asks: 'nothing moves where the phone asks for less', by: 'motion' },
  { rule: 'WCAG 2.5.8', asks: 'targets ≥ 24', by: 'target', unit: 'px' },
  { rule: 'WCAG 4.1.3', asks: 'a live region on every page', by: 'live' },
  { rule: 'WCAG A, AA by axe-core', asks: 'no violation', by: 'axe' },
]

/** How one item stands over all pages and settings. */
export interface Standing {
  item: Item
  checks: number
  faults: string[]
  worst: number | null
  page: string
}

const settingOf = ({ theme, more, text, width, elder }: Setting) =>
  `${theme}${more ? '+' : ''} ${elder ? '长辈版' : text} ${width}`

function resultOf({ axe, rules, findings }: PageAudit, { by }: Item) {
  if (by !== 'axe') return findings[by]
  return { worst: null, of: rules.length, faults: axe.map(({ rule, what }) => `${rule}: ${what}`) }
}

/** How an item stands, with the page that is worst. */
export function standingOf(item: Item, audits: readonly PageAudit[]): Standing {
  const standing: Standing = { item, checks: 0, faults: [], worst: null, page: '' }
  for (const audit of audits) {
    const found = (item.where?.(audit.setting) ?? true) && resultOf(audit, item)
    if (!found) continue
    const place = `${audit.page} (${settingOf(audit.setting)})`
    standing.checks += found.of
    standing.faults.push(...found.faults.map((fault) => `${place}: ${fault}`))
    if (found.worst !== null && (standing.worst === null || found.worst < standing.worst)) {
      standing.worst = found.worst
      standing.page = place
    }
  }
  return standing
}

/** The first faults of every item, in words. */
export const faultsIn = (found: readonly PageAudit[]) =>
  ITEMS.map((item) => standingOf(item, found)).flatMap(({ item, faults }) =>
    faults.slice(0, 3).map((fault) => `${item.rule}, ${item.asks}: ${fault}`),
  )

/** What holds of all that was looked at, in percent, cut off and not rounded: 100 is all. */
export const percentOf = ({ checks, faults }: Standing) =>
  checks === 0 ? 0 : Math.floor((1000 * (checks - faults.length)) / checks) / 10

/** The list for people to read: each item with its figure and its worst page. */
export function listOf(standings: readonly Standing[]): string {
  const lines = standings.map((standing) => {
    const { item, worst, page, checks } = standing
    const figure =
      worst === null ? '' : `${worst.toFixed(item.unit === 'px' ? 0 : 2)}${item.unit ? ` ${item.unit}` : ''}`
    const percent = `${percentOf(standing)} %`
    return `${percent.padStart(7)} ${String(checks).padStart(7)}  ${item.rule}: ${item.asks}${figure && `; least ${figure}, ${page}`}`
  })
  return ['      %  checks  rule', ...lines].join('\n')
}
