import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const FILE = path.resolve(__dirname, '../../../docs/spoken-journey.md')

const HEAD = `# The journey as it is heard

What a screen reader says from the first start to the certificate: of each page everything, from its beginning to its end, and before it what was
announced by itself on the way there. A candidate who sees nothing of the screen goes this way by these words alone in
\`tests/journeys/everyone.test.ts\`, which fails when anything here changes; \`UPDATE_SPOKEN=1 npm run test:journeys -- --testPathPatterns everyone\` writes it anew.
Numbers and codes that are others on each run stand as …, seconds and minutes of the run too.
`

/** What is another one on each run. */
const PASSING: readonly (readonly [RegExp, string])[] = [
  [/127\.0\.0\.1:\d+/g, '…'],
  [/\b[A-Z0-9]{4}-[A-Z0-9]{4}\b/g, '…'],
  [/CA2007-\S+|C A 2 0 0 7[\S ]*/g, '…'],
  [/(?<=短码\n)[A-Z0-9 ]+$/gm, '…'],
  [/138\*{4}\d{4}/g, '138****…'],
  [/\*{4} \d{2}[\dX]/g, '**** …'],
  [/(?<=[日 ，]|^)(?:\d\d 分 \d\d 秒|\d\d:\d\d(?= 前有效)|16:\d\d|10:0\d|下午四点\S*?分)/gm, '…'],
  // The demo draws a score from the registration's id.
  [/^\d+(?=%$|\n\/ 100 分)|(?<=高出合格线 |得分 |得分率 )\d+/gm, '…'],
  [/刚好达到合格线/g, '高出合格线 … 分'],
  [/(?<=距入场\n).+/g, '…'],
]

/** The pages of a journey in the words in which they were heard. */
export class SpokenBook {
  private readonly chapters: string[] = []

  add(title: string, announced: readonly string[], lines: readonly string[]): void {
    const said = [...announced.map((words) => `（播报）${words}`), ...lines].join('\n')
    const fixed = PASSING.reduce((text, [passing, stands]) => text.replace(passing, stands), said)
    this.chapters.push(`\n## ${title}\n\n\`\`\`text\n${fixed}\n\`\`\`\n`)
  }

  get text(): string {
    return HEAD + this.chapters.join('')
  }

  /** What was heard when it was reviewed last. */
  get kept(): string {
    return readFileSync(FILE, 'utf8')
  }

  write(): void {
    writeFileSync(FILE, this.text)
  }
}
