import { type AnyNode, type ObjectExpression, parse } from 'acorn'

/** A webpack module as it stands in a built file. */
export interface BuiltModule {
  id: string
  /** Ids of the modules that it asks for. */
  needs: Set<string>
}

/** The webpack modules that a built file carries. */
export function modulesOf(code: string): BuiltModule[] {
  const tables: ObjectExpression[] = []
  visit(parse(code, { ecmaVersion: 'latest' }), (node) => {
    const table = chunkTable(node)
    if (table) tables.push(table)
  })
  return tables.flatMap((table) =>
    table.properties.flatMap((property) => {
      if (property.type !== 'Property') return []
      const { key, value } = property
      const id = key.type === 'Literal' ? String(key.value) : key.type === 'Identifier' ? key.name : ''
      return [{ id, needs: numbersCalledFor(value) }]
    }),
  )
}

/** `push([[chunk], { id: function … }])` */
function chunkTable(node: AnyNode): ObjectExpression | null {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null
  const { property } = node.callee
  if (property.type !== 'Identifier' || property.name !== 'push') return null
  const [chunk] = node.arguments
  if (chunk?.type !== 'ArrayExpression' || chunk.elements[0]?.type !== 'ArrayExpression') return null
  const table = chunk.elements[1]
  return table?.type === 'ObjectExpression' ? table : null
}

/** Webpack asks for a module by calling its own function with the id alone. */
function numbersCalledFor(code: AnyNode): Set<string> {
  const ids = new Set<string>()
  visit(code, (node) => {
    if (node.type !== 'CallExpression' || node.callee.type !== 'Identifier') return
    const [id] = node.arguments
    if (node.arguments.length === 1 && id?.type === 'Literal' && typeof id.value === 'number') {
      ids.add(String(id.value))
    }
  })
  return ids
}

function visit(node: AnyNode, see: (node: AnyNode) => void): void {
  see(node)
  for (const part of Object.values(node)) {
    for (const child of Array.isArray(part) ? part : [part]) {
      if (isNode(child)) visit(child, see)
    }
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
