import { type NodePath, parseSync, traverse, types } from '@babel/core'
import { filesOf, textOf } from '../support/package/dist'

/** Whether a name stands for an arrow function, by its declaration or any assignment in its scope. */
function isArrow({ scope }: NodePath, name: string): boolean {
  const binding = scope.getBinding(name)
  if (!binding) return false
  const { node } = binding.path
  const assigned = binding.constantViolations.map((violation) => violation.node)
  return (
    (types.isVariableDeclarator(node) && types.isArrowFunctionExpression(node.init)) ||
    assigned.some((each) => types.isAssignmentExpression(each) && types.isArrowFunctionExpression(each.right))
  )
}

/** React throws from a made-up component to learn where it is, and takes any other error there for not knowing. */
function tellsWhereItThrew(path: NodePath): boolean {
  return path.getFunctionParent()?.toString().includes('prepareStackTrace') ?? false
}

/** Where a script uses an arrow function as only a function can be: with `new`, or by its prototype. */
function misusedArrows(script: string): string[] {
  const found: string[] = []
  const ast = parseSync(script, { configFile: false, babelrc: false, sourceType: 'script' })
  if (!ast) throw new Error('nothing was parsed')
  traverse(ast, {
    NewExpression(path) {
      const { callee } = path.node
      if (types.isArrowFunctionExpression(callee)) found.push('new of an arrow')
      if (types.isIdentifier(callee) && isArrow(path, callee.name)) found.push(`new ${callee.name}`)
    },
    MemberExpression(path) {
      const { object, property } = path.node
      if (!types.isIdentifier(object) || !types.isIdentifier(property, { name: 'prototype' })) return
      if (isArrow(path, object.name) && !tellsWhereItThrew(path)) found.push(`${object.name}.prototype`)
    },
  })
  return found
}

test('the check tells', () => {
  expect(misusedArrows('var a = () => 1; new a')).toEqual(['new a'])
  expect(misusedArrows('var a; a = () => 1; a.prototype = {}; new a')).toEqual(['a.prototype', 'new a'])
  expect(misusedArrows('var a = function () {}; a.prototype = {}; new a')).toEqual([])
})

test.each(filesOf('dist', '.js'))(
  '%s uses no arrow as a constructor, which the minifier may have made of one',
  (file) => {
    expect(misusedArrows(textOf('dist', file))).toEqual([])
  },
)
