import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { routes } from '../../../src/platform/routes'
import type { PreparedIds } from './page-table'
import type { Phone } from './phone'
import type { Usage } from './set-data'
import { typeInto } from './typing'

const FILE = path.resolve(__dirname, '../../journeys/set-data-actions.json')
/** `UPDATE_BUDGET=1 npm run test:journeys` writes the present figures. */
const UPDATE = process.env.UPDATE_BUDGET === '1'

/** Something a candidate does on a page that is there. */
export interface Action {
  name: string
  /** Where, and what stands on the page once its content is there. */
  path: string
  content: string
  run: (phone: Phone) => Promise<unknown>
}

/** The calls and bytes of `setData` so far. */
export async function spent(phone: Phone): Promise<Usage> {
  const { calls, bytes } = (await phone.report()).setData
  return { calls, bytes }
}

/** What is done again and again on the narrow way to the view. */
export function actionTable(ids: Pick<PreparedIds, 'registration'>): Action[] {
  return [
    {
      name: 'a letter in a field',
      path: routes.email(),
      content: '发送验证码',
      run: (phone) => typeInto(phone, '邮箱地址', 'a', 35),
    },
    {
      name: 'a direction in the catalogue',
      path: routes.catalogue(),
      content: '云从业者',
      run: async (phone) => {
        await phone.tapRole('checkbox', '架构')
        await phone.waitText(/^找到/)
      },
    },
    {
      name: 'a city of the partners',
      path: routes.partners(),
      content: '培训',
      run: async (phone) => {
        await phone.tapRole('checkbox', '北京')
        await phone.top.getByRole('checkbox', { name: '北京', checked: true }).waitFor()
      },
    },
    {
      name: 'a question opened in help',
      path: routes.help(),
      content: '常见问题',
      run: (phone) => phone.top.getByRole('button', { expanded: false }).first().tap(),
    },
    {
      name: 'an explanation opened on the journey',
      path: routes.registration(ids.registration),
      content: '全程',
      run: async (phone) => {
        await phone.tapRole('button', /^报名与延期截止，/)
        await phone.top.getByRole('button', { name: '关闭' }).waitFor()
      },
    },
  ]
}

/** The actions' budgets, which only fall. */
export class ActionBudget {
  readonly #budget: Record<string, Usage> = JSON.parse(readFileSync(FILE, 'utf8'))
  readonly #used: Record<string, Usage> = {}

  /** What is wrong with an action's usage; null when nothing is. */
  fault(name: string, usage: Usage): string | null {
    this.#used[name] = usage
    const budget = UPDATE ? usage : this.#budget[name]
    if (!budget) return `${name} has no budget`
    const over = usage.calls > budget.calls || usage.bytes > budget.bytes * 1.02
    return over ? `${name} used ${JSON.stringify(usage)} of ${JSON.stringify(budget)}` : null
  }

  /** Names with a budget that nobody does any more; writes the file when asked to. */
  unused(): string[] {
    if (UPDATE) writeFileSync(FILE, `${JSON.stringify(this.#used, null, 2)}\n`)
    return UPDATE ? [] : Object.keys(this.#budget).filter((name) => !(name in this.#used))
  }
}
