/**
 * How what people type is compared with what is kept. One rule for each kind of text, so that the app, the web page and
 * the operator's commands find the same.
 */

/**
 * Rare signs of names that older systems keep in the private use area: U+E815 to U+E864, in this order, before GB 18030-2005
 * gave them code points of their own. A name typed on such a machine reads 王 and U+E863 for 王䶮.
 */
const FORMERLY_PRIVATE = [
  ...'⺁𠂇𠂉𠃌⺄㑳㑇⺈⺋龴㖞㘚㘎⺌⺗㥮㤘龵㧏㧟㩳㧐龶龷㭎㱮㳠⺧𡗗龸⺪䁖䅟⺮䌷⺳⺶⺷𢦏䎱䎬⺻䏝䓖䙡䙌龹䜣䜩䝼䞍⻊䥇䥺䥽䦂䦃䦅䦆䦟䦛䦷䦶龺𤇾䲣䲟䲠䲡䱷䲢䴓䴔䴕䴖䴗䴘䴙䶮龻',
]
const FIRST_PRIVATE = 0xe815

/** Radicals that look like signs of a name and come from copied PDF pages; Unicode's own folding leaves them alone. */
const RADICALS = new Map(
  [
    '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻑长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙',
  ]
    .flatMap((pairs) => pairs.match(/../gu) ?? [])
    .map((pair) => {
      const [radical = '', sign = ''] = pair
      return [radical, sign] as const
    }),
)

const usual = (sign: string) =>
  RADICALS.get(sign) ?? FORMERLY_PRIVATE[(sign.codePointAt(0) ?? 0) - FIRST_PRIVATE] ?? sign

/**
 * A person's name as it is compared: wide and compatibility signs become plain ones, small letters capital, and only
 * letters, their marks and digits count. Spaces, the dots inside names, hyphens, variation selectors, and what is
 * invisible, are typed in many ways or not at all.
 */
export function foldName(name: string): string {
  const plain = Array.from(name.normalize('NFKC'), usual).join('')
  return plain
    .replaceAll(/[^\p{L}\p{M}\p{N}\p{Co}]|\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .toUpperCase()
}

/** A number or code as it is compared: its letters and digits alone, wide ones plain, small ones capital. */
export function foldCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
}

/** Small letters and plain signs, for searching: ＴＣＡ, TCA and tca are one word. */
function foldWords(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim()
}

/** Whether every word of a query is found in some of the texts; a query of spaces is found everywhere. */
export function hasWords(texts: readonly string[], query: string): boolean {
  const searched = foldWords(texts.join('\n'))
  return foldWords(query)
    .split(/\s+/)
    .every((word) => searched.includes(word))
}
