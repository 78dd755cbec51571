/** What an option of a sample question shows once one was tapped. */
export type OptionState = 'open' | 'right' | 'wrong' | 'other'

/** Before a tap every option is open; after it the right one shows, and the tapped one when it was wrong. */
export function optionState(option: number, answer: number, tapped: number | null): OptionState {
  if (tapped === null) return 'open'
  if (option === answer) return 'right'
  return option === tapped ? 'wrong' : 'other'
}

/** A, B, C … of an option. */
export function optionLetter(index: number): string {
  return String.fromCharCode(65 + index)
}

/** 答对了 or 正确答案是 B: what a tap came to. */
export function verdict(answer: number, tapped: number): string {
  return tapped === answer ? '答对了' : `正确答案是 ${optionLetter(answer)}`
}
