import type { NoticeContent } from '../content'
import type { NoticeFields, Template } from './template'
import { templates } from './templates'

/** A notice in words. */
export interface RenderedNotice {
  templateVersion: number
  title: string
  /** One line for lists. */
  summary: string
  /** Paragraphs of plain text. */
  body: string[]
}

function versionOf(
  { kind }: NoticeContent,
  version?: number,
): { template: Template<never>; version: number } {
  const versions = templates[kind]
  const wanted = version ?? versions.length
  const template = versions[wanted - 1]
  if (!template) throw new Error(`there is no version ${wanted} of ${kind}`)
  return { template, version: wanted }
}

/** Renders a notice from the newest version of its template. */
export function renderNotice(content: NoticeContent): RenderedNotice {
  const { template, version } = versionOf(content)
  // The template was looked up by the kind whose facts these are.
  const facts = content.facts as never
  return {
    templateVersion: version,
    title: template.title(facts),
    summary: template.summary(facts),
    body: template.body(facts),
  }
}

/** The short values of a notice, from the version it was rendered with. */
export function noticeFields(content: NoticeContent, version: number): NoticeFields {
  return versionOf(content, version).template.fields(content.facts as never)
}
