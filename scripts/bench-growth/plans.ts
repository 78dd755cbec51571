import { Client } from 'pg'
import type { Cluster } from '../../tests/support/postgres/cluster'

interface Asked {
  text: string
  values: unknown[]
}

/** Every statement that this process sends while `work` runs. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Asked[]> {
  const asked: Asked[] = []
  const { query } = Client.prototype
  // pg's own method with its many forms; ours sends objects alone.
  Client.prototype.query = function (this: Client, question: Asked, ...more: unknown[]) {
    if (/^\s*(select|with)/i.test(question.text)) asked.push(question)
    return Reflect.apply(query, this, [question, ...more])
  } as typeof query
  try {
    await work()
  } finally {
    Client.prototype.query = query
  }
  return asked
}

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  Plans?: PlanNode[]
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Which indices answer statements, and which tables are read from one end to the other, as PostgreSQL plans them now. */
export async function explain(
  { sql }: Cluster,
  statements: Asked[],
): Promise<{ indices: string[]; wholeTables: string[] }> {
  const nodes: PlanNode[] = []
  for (const { text, values } of statements) {
    const [row] = await sql<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(`explain (format json) ${text}`, values)
    if (row) nodes.push(...nodesOf(row['QUERY PLAN'][0].Plan))
  }
  const named = (names: (string | undefined)[]) => [...new Set(names)].filter((name) => name !== undefined)
  return {
    indices: named(nodes.map((node) => node['Index Name'])).sort(),
    wholeTables: named(
      nodes.map((node) => (node['Node Type'] === 'Seq Scan' ? node['Relation Name'] : undefined)),
    ).sort(),
  }
}
