/** Asks at most once in so many milliseconds of real time, however many want to know; a failure is asked again. */
export function recently<Value>(ms: number, ask: () => Promise<Value>): () => Promise<Value> {
  let asked: { at: number; answer: Promise<Value> } | null = null
  return () => {
    const at = Date.now()
    if (asked && at - asked.at < ms) return asked.answer
    const answer = ask()
    asked = { at, answer }
    answer.catch(() => {
      if (asked?.answer === answer) asked = null
    })
    return answer
  }
}
