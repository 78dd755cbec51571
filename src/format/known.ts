/** What a table has for a value of an answer; one that a newer backend has added is `otherwise`: old clients live on for days. */
export function known<Value>(
  table: Readonly<Record<string, Value>>,
  value: string,
  otherwise: NoInfer<Value>,
): Value {
  return table[value] ?? otherwise
}
