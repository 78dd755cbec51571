import { PreparedStatements } from '../../../server/src/database/prepared'

test('a statement is kept by one name, another by another', () => {
  const statements = new PreparedStatements()
  const name = statements.nameOf('select id from orders where id = $1')
  expect(statements.nameOf('select id from orders where id = $1')).toBe(name)
  expect(statements.nameOf('select count(*) from orders')).not.toBe(name)
})

test.each([
  ['takes every column, of which there may be more tomorrow', 'select * from orders'],
  ['gives every column back', 'update orders set status = $1 returning *'],
  ['begins a transaction', 'begin'],
  ['is endlessly long', `select id from orders where id in (${'$1, '.repeat(10_000)}$1)`],
])('a statement that %s is planned each time', (_, text) => {
  expect(new PreparedStatements().nameOf(text)).toBeUndefined()
})

test('statements of varying length do not fill the memory', () => {
  const statements = new PreparedStatements()
  const names = Array.from({ length: 1_000 }, (_, count) => statements.nameOf(`select ${count}`))
  expect(names.filter(Boolean)).toHaveLength(400)
})
