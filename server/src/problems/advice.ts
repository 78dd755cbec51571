/** A request to the reader; 请求 (the HTTP request) and 申请 (an application) are only nouns. */
const ADVICE = /(?<!申)请(?!求)/

/** Chinese words that end in a next step: `next` follows those that give none themselves. */
export function withAdvice(words: string, next: string): string {
  return ADVICE.test(words) ? words : `${words}${next}`
}
