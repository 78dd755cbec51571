/**
 * How the values of WeChat's templates are limited, by the type that a keyword's name begins with ("订阅消息参数值内容限制"
 * of subscribeMessage.send; the official account's templates have the same types). Lengths are in characters.
 */
const LIMITS: Record<string, (value: string) => string> = {
  thing: (value) => cut(value, 20),
  short_thing: (value) => cut(value, 5),
  const: (value) => cut(value, 20),
  // At most five Chinese characters and nothing else.
  phrase: (value) => [...value.replace(/\P{Script=Han}/gu, '')].slice(0, 5).join(''),
  // Digits, letters and signs, no Chinese.
  character_string: (value) =>
    value
      .replace(/[^\x20-\x7e]/g, '')
      .trim()
      .slice(0, 32),
  // `2019年10月1日 15:01` as the notice's fields have it; a `date` takes it without the hour too.
  time: (value) => value,
  date: (value) => value,
}

const KEYWORD = /^([a-z_]+?)\d{1,3}$/

/** True for a keyword of a type that a notice can fill. */
export function isKeyword(keyword: string): boolean {
  const type = KEYWORD.exec(keyword)?.[1]
  return type !== undefined && Object.hasOwn(LIMITS, type)
}

/** A value as WeChat takes it for this keyword: longer ones are cut, since WeChat refuses the whole message for one. */
export function fitValue(keyword: string, value: string): string {
  const line = value.replace(/\s*[\r\n]+\s*/g, ' ').trim()
  const fit = LIMITS[KEYWORD.exec(keyword)?.[1] ?? '']
  return fit ? fit(line) : line
}

function cut(value: string, length: number): string {
  const characters = [...value]
  return characters.length <= length ? value : `${characters.slice(0, length - 1).join('')}…`
}
