/** Names on certificates with ways in which people, phones and older systems type them. */
export const TYPED_NAMES: readonly (readonly [issued: string, typed: string, how: string])[] = [
  ['王䶮', '王\ue863', 'a rare sign from the private use area of an older system'],
  ['王\ue863', '王䶮', 'a rare sign that the certificate has from an older system'],
  ['阿卜杜拉·买买提', '阿卜杜拉⋅买买提', 'a dot operator'],
  ['阿卜杜拉·买买提', '阿卜杜拉・买买提', 'a Japanese middle dot'],
  ['阿卜杜拉·买买提', '阿卜杜拉･买买提', 'a narrow middle dot'],
  ['阿卜杜拉·买买提', '阿卜杜拉•买买提', 'a bullet'],
  ['阿卜杜拉·买买提', '阿卜杜拉.买买提', 'a full stop'],
  ['阿卜杜拉·买买提', '阿卜杜拉。买买提', 'a Chinese full stop'],
  ['阿卜杜拉·买买提', ' 阿卜杜拉 买买提 ', 'spaces'],
  ['葛亮', '葛\u{e0100}亮', 'a variation selector'],
  ['葛亮', '葛\ufe00亮', 'a standard variation selector'],
  ['龙马', '⻰⻢', 'radicals from a PDF page'],
  ['契丹', '\uf909丹', 'a compatibility sign'],
  ['李雷', '\u202d李雷\u202c', 'marks of direction'],
  ['李雷', '李\u200b雷\ufeff', 'what is invisible'],
  ['Anne-Marie O’Brien', "ＡＮＮＥ marie o'brien", 'wide letters and another apostrophe'],
  ['José', 'Jose\u0301', 'a letter and its accent apart'],
]

/** Ways in which the number CA2008-GDKH-WQH2 is typed. */
export const TYPED_NUMBERS: readonly string[] = [
  'CA2008GDKHWQH2',
  'CA2008 GDKH WQH2',
  ' ca2008-gdkh-wqh2\t',
  'ＣＡ２００８—ＧＤＫＨ－ＷＱＨ２',
  'CA2008–GDKH‑WQH2',
  'CA2008·GDKH·WQH2',
  '\u202dCA2008-GDKH-WQH2\u202c',
  'CA2008-GDKH-WQH2。',
  'CA20-08GD-KHWQ-H2',
]
