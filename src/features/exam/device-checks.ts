import type { DateWords } from '../../format/date'

/** What an online exam needs, checked by the candidate on the computer itself. */
export type DeviceCheckKind =
  | 'system'
  | 'browser'
  | 'camera'
  | 'microphone'
  | 'bandwidth'
  | 'room'
  | 'identity'

/** One thing to check: what is needed and how to see that it is so. */
export interface DeviceCheck {
  kind: DeviceCheckKind
  title: string
  need: string
  how: string
}

/**
 * The checks of an online exam: a laptop or desktop with Windows 7 or later or macOS, current Chrome or QQ browser,
 * camera, microphone, a download of at least 1 MB/s, a quiet room, and the identity document at hand.
 */
export const DEVICE_CHECKS: readonly DeviceCheck[] = [
  {
    kind: 'system',
    title: '电脑系统',
    need: '笔记本或台式机，Windows 7 及以上或 macOS',
    how: '手机和平板不能参加考试。接好电源，关闭自动更新和休眠。',
  },
  {
    kind: 'browser',
    title: '浏览器',
    need: '最新版 Chrome 或 QQ 浏览器',
    how: '在浏览器的“关于”中查看并更新到最新版。',
  },
  {
    kind: 'camera',
    title: '摄像头',
    need: '画面清晰，能拍到完整的面部',
    how: '打开电脑的相机应用看画面；浏览器询问时选择允许。',
  },
  {
    kind: 'microphone',
    title: '麦克风',
    need: '能录到清楚的声音',
    how: '用电脑的录音应用录一句话再播放；浏览器询问时选择允许。',
  },
  {
    kind: 'bandwidth',
    title: '网络',
    need: '下载速度不低于 1 MB/s（约 8 Mbps）',
    how: '在考试用的电脑和网络上测速；建议用网线，并停止其他下载。',
  },
  {
    kind: 'room',
    title: '考试环境',
    need: '安静、明亮、只有你一个人的房间',
    how: '收起桌面上的书和纸，告诉家人考试时间，不要让人进入。',
  },
  {
    kind: 'identity',
    title: '身份证件',
    need: '与报名信息一致的有效身份证件原件',
    how: '放在手边；登录考试系统时输入证件号，监考可能要求出示。',
  },
]

/** Which checks are done, and when the last of them was; both are the candidate's own word. */
export interface Readiness {
  done: readonly DeviceCheckKind[]
  /** Milliseconds since 1970 by the backend's clock; null while something is left to check. */
  completedAt: number | null
}

/** Nothing is checked yet. */
export const NOTHING_CHECKED: Readiness = { done: [], completedAt: null }

/** The record after one check was ticked or taken back at `now` (milliseconds); the last tick dates it. */
export function withCheck(record: Readiness, kind: DeviceCheckKind, ticked: boolean, now: number): Readiness {
  const done = DEVICE_CHECKS.map((check) => check.kind).filter((other) =>
    other === kind ? ticked : record.done.includes(other),
  )
  if (done.length < DEVICE_CHECKS.length) return { done, completedAt: null }
  return { done, completedAt: record.completedAt ?? now }
}

/** What was kept on the device as a record; whatever else stands there counts as nothing checked. */
export function readinessOf(stored: unknown): Readiness {
  if (typeof stored !== 'object' || stored === null || !('done' in stored) || !Array.isArray(stored.done))
    return NOTHING_CHECKED
  const kept: unknown[] = stored.done
  const done = DEVICE_CHECKS.map(({ kind }) => kind).filter((kind) => kept.includes(kind))
  const completedAt =
    'completedAt' in stored && typeof stored.completedAt === 'number' ? stored.completedAt : null
  return { done, completedAt: done.length === DEVICE_CHECKS.length ? completedAt : null }
}

/** 设备检查于 7月18日完成, or how much is done. */
export function readinessText({ done, completedAt }: Readiness, say: DateWords): string {
  if (completedAt !== null) return `设备检查于 ${say(completedAt, 'day')}完成`
  if (done.length > 0) return `已检查 ${done.length} 项，共 ${DEVICE_CHECKS.length} 项`
  return '电脑、摄像头、网络，考前逐项检查'
}
