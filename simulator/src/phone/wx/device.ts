import { ApiFailure } from '../api-failure'
import type { ApiOptions } from '../scripts'
import { number, record, text } from '../values'
import type { ApiGroup } from './call-api'
import type { Client } from './client'
import { requireType } from './parameters'

async function allow({ permissions }: Client, scope: string): Promise<void> {
  if (!permissions.phoneAllows(scope)) throw new ApiFailure('system permission denied')
  if (!(await permissions.ask(scope))) throw new ApiFailure('auth deny')
}

/** What an entry has when the app says nothing: a reminder at its start, and no length. */
const defaults = (startTime: number) => ({
  allDay: false,
  description: '',
  location: '',
  endTime: startTime,
  alarm: true,
  alarmOffset: 0,
})

const when = (seconds: number) =>
  new Date(seconds * 1000).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })

async function addPhoneCalendar(client: Client, options: ApiOptions): Promise<void> {
  requireType(options, 'title', 'String')
  requireType(options, 'startTime', 'Number')
  if (options.endTime !== undefined) requireType(options, 'endTime', 'Number')
  await allow(client, 'scope.addPhoneCalendar')
  const startTime = number(options.startTime)
  client.records.calendar.push({ ...defaults(startTime), ...options })
  client.engine.user.sees(`已加入日历：${text(options.title)} ${when(startTime)}`)
}

/** Keeps content under a new temporary path. */
function keepFile({ records }: Client, content: string): string {
  const path = `wxfile://tmp_${records.files.size + 1}.png`
  records.files.set(path, content)
  return path
}

async function saveImage(client: Client, path: string): Promise<void> {
  await allow(client, 'scope.writePhotosAlbum')
  const content = client.records.files.get(path)
  if (content === undefined) throw new ApiFailure('no such file or directory')
  client.records.album.push(content)
}

async function scan({ engine }: Client): Promise<unknown> {
  const result = await engine.user.scans()
  if (result === null) throw new ApiFailure('cancel')
  return { result, scanType: 'QR_CODE', charSet: 'UTF-8' }
}

async function chooseAddress({ engine }: Client): Promise<unknown> {
  const address = await engine.user.choosesAddress()
  if (address === null) throw new ApiFailure('cancel')
  return address
}

async function call({ engine, records }: Client, number: string): Promise<void> {
  if (!(await engine.user.calls(number))) throw new ApiFailure('cancel')
  records.calls.push(number)
}

/** What belongs to the phone rather than to WeChat: clipboard, calendar, album, camera, calls, map, pictures. */
export const deviceGroup = (client: Client): ApiGroup => {
  const { records } = client
  const { user, canvases } = client.engine
  return {
    async: {
      setClipboardData: ({ data }) => {
        records.clipboard = text(data)
        user.sees('内容已复制')
      },
      addPhoneCalendar: (options) => addPhoneCalendar(client, options),
      saveImageToPhotosAlbum: ({ filePath }) => saveImage(client, text(filePath)),
      getImageInfo: ({ src }) => ({ path: keepFile(client, text(src)) }),
      canvasToTempFilePath: ({ canvas }) => ({ tempFilePath: keepFile(client, canvases.picture(canvas)) }),
      scanCode: () => scan(client),
      chooseAddress: () => chooseAddress(client),
      makePhoneCall: ({ phoneNumber }) => call(client, text(phoneNumber)),
      openLocation: ({ name }) => user.sees(`已打开地图：${text(name)}`),
    },
    direct: {
      createOffscreenCanvas: (options: unknown) => {
        const { width, height } = record(options)
        return canvases.create(number(width, 300), number(height, 150))
      },
    },
  }
}
