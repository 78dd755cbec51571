import { type CompiledQuery, type RawBuilder, sql } from 'kysely'
import type { Db } from './database'

/** Where a value goes in a statement that is compiled once. */
export type Place<T> = RawBuilder<T>

/** Stands in a compiled statement where a value goes. */
class Slot {
  constructor(readonly index: number) {}
}

/**
 * A statement of which only the values change: built and compiled with its first use, which takes a process longer than
 * asking it. `build` gets a place for each value and must not depend on anything else.
 */
export function statement<Values extends readonly unknown[], Row>(
  build: (db: Db, ...places: { [I in keyof Values]: Place<Values[I]> }) => CompiledQuery<Row>,
): (db: Db, ...values: Values) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined
  return async (db, ...values) => {
    if (!compiled) {
      const places = values.map((_, index) => sql`${new Slot(index)}`)
      // As many as there are values, each of the type of its own.
      compiled = build(db, ...(places as { [I in keyof Values]: Place<Values[I]> }))
    }
    const parameters = compiled.parameters.map((each) => (each instanceof Slot ? values[each.index] : each))
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters })
    return rows
  }
}
