import type { Schema } from '../../api/contract-types'
import type { DateWords } from '../../format/date'

/** A line of what is kept on the phone. */
export interface KeptLine {
  title: string
  detail: string
}

type Entry = readonly [key: string, value: unknown]

interface Saved {
  value: unknown
  savedAt: number
}

/** What clearing takes away: answers that can be read anew, and what was typed and not sent. A code on its way is neither. */
export function isCleared([key, value]: Entry): boolean {
  return isAnswer([key, value]) || key.startsWith('paper-draft:')
}

const isAnswer = ([key, value]: Entry) => isSaved(value) && key !== 'email-code'

function isSaved(value: unknown): value is Saved {
  return (
    typeof value === 'object' && value !== null && 'savedAt' in value && typeof value.savedAt === 'number'
  )
}

/** `12 KB`, rounded up, as what is kept would be written. */
function sizeText(entries: readonly Entry[]): string {
  const signs = JSON.stringify(entries.map(([, value]) => value)).length
  // Two bytes a sign: most of it is Chinese, and the client keeps UTF-16.
  return `约 ${Math.ceil((signs * 2) / 1024)} KB`
}

/** The ticket or certificate of an entry, by its name; null for everything else. */
function offlineLine([key, value]: Entry, say: DateWords): KeptLine | null {
  if (!isSaved(value)) return null
  const since = `${say(value.savedAt, 'minute')} 保存，没有网络也能打开`
  if (key.startsWith('ticket:')) {
    // Only the ticket's resource writes this key, with an answer of the contract.
    const { certification, examDate, provisional } = value.value as Schema<'Ticket'>
    return {
      title: `准考证 · ${certification.name}`,
      detail: `${say(examDate, 'date', provisional)} 考试；${since}`,
    }
  }
  if (key.startsWith('certificate:')) {
    // Only the certificate's resource writes this key, with an answer of the contract.
    const { nameAtIssue } = value.value as Schema<'Certificate'>
    return { title: `证书 · ${nameAtIssue}`, detail: since }
  }
  return null
}

/** What is kept on the phone, in the candidate's words: tickets and certificates by name, the rest by kind. */
export function keptLines(
  entries: readonly Entry[],
  answers: readonly unknown[],
  say: DateWords,
): KeptLine[] {
  const lines: KeptLine[] = []
  const pages: Entry[] = []
  const drafts: Entry[] = []
  for (const entry of entries) {
    const offline = offlineLine(entry, say)
    if (offline) lines.push({ ...offline, detail: `${offline.detail}，${sizeText([entry])}` })
    else if (isAnswer(entry)) pages.push(entry)
    else if (isCleared(entry)) drafts.push(entry)
  }
  const oldest = Math.min(...pages.flatMap(([, value]) => (isSaved(value) ? [value.savedAt] : [])))
  if (pages.length > 0) {
    const detail = `报名、成绩、消息等 ${pages.length} 项，最早 ${say(oldest, 'minute')} 保存，${sizeText(pages)}`
    lines.push({ title: '看过的页面', detail })
  }
  if (answers.length > 0) {
    const held = answers.map((answer): Entry => ['', answer])
    lines.push({ title: '公开内容', detail: `认证、考期、帮助等 ${answers.length} 项，${sizeText(held)}` })
  }
  if (drafts.length > 0)
    lines.push({ title: '未保存的邮寄地址', detail: `${drafts.length} 份，${sizeText(drafts)}` })
  return lines
}
