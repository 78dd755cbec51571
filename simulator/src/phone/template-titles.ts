/** Titles of the demo backend's subscription templates; a real client gets them from WeChat. */
const titles: Record<string, string> = {
  'standin-registration': '报名通知',
  'standin-exam': '考试提醒',
  'standin-change': '变更通知',
  'standin-result': '成绩通知',
  'standin-certificate': '证书提醒',
}

/** The title under which a template is shown to the user; an unknown one goes by its id. */
export const templateTitle = (template: string): string => titles[template] ?? template
