/** What can be changed about a registration: its date once, or a second attempt once. */
export type ChangeKind = 'deferral' | 'retake'

/** What a page says about a change, beside what the backend sends. */
export interface ChangeWords {
  /** Stands over the deadline. */
  warning: string
  /** What the last instant to ask for it is called. */
  until: string
  /** What cannot be undone. */
  caution: string
  /** The change as a verb: 延期到 10月31日. */
  verb: string
  /** The button that does it for good. */
  confirm: string
  done: string
  doneDetail: string
  refusedTitle: string
  choose: string
}

const WORDS: Record<ChangeKind, ChangeWords> = {
  deferral: {
    warning: '只有一次延期机会',
    until: '延期申请截止',
    caution: '提交后不能撤回，也不能再次延期。',
    verb: '延期到',
    confirm: '确认延期',
    done: '延期成功',
    doneDetail: '新的考试席位已确定，原考期的席位已释放。',
    refusedTitle: '现在不能延期',
    choose: '选择新的考期',
  },
  retake: {
    warning: '只有一次免费补考',
    until: '补考报名截止',
    caution: '补考不能延期，提交后不能撤回，请选确定能参加的考期。',
    verb: '补考选在',
    confirm: '确认补考',
    done: '补考已安排',
    doneDetail: '补考免费，席位已确定。',
    refusedTitle: '现在不能补考',
    choose: '选择补考考期',
  },
}

/** Which of the ways a change is. */
export function wayOf(kind: ChangeKind): 'defer' | 'retake' {
  return kind === 'deferral' ? 'defer' : 'retake'
}

/** The words of a change. */
export function changeWords(kind: ChangeKind): ChangeWords {
  return WORDS[kind]
}
