import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { showModal } from '../sheets/modal'
import { chooseSheet } from '../sheets/sheet'
import { flag, text } from '../values'
import { type ApiGroup, succeeds } from './api-group'
import { addPhoneCalendar } from './calendar'

async function allow(phone: Phone, scope: string): Promise<void> {
  if (!(await phone.permissions.ask(scope))) throw new ApiFailure('auth deny')
}

async function saveImage(phone: Phone, path: string): Promise<void> {
  await allow(phone, 'scope.writePhotosAlbum')
  phone.records.album.push(phone.resource(path))
}

async function scan(phone: Phone): Promise<unknown> {
  const answer = await showModal(phone.layer, {
    title: '扫一扫',
    editable: true,
    placeholderText: '二维码中的文字',
    confirmText: '扫描',
  })
  if (!answer.confirm) throw new ApiFailure('cancel')
  return { result: answer.content ?? '', scanType: 'QR_CODE', charSet: 'UTF-8', rawData: '', path: '' }
}

async function makeCall(phone: Phone, number: string): Promise<void> {
  const call = await chooseSheet<boolean>(phone.layer, {
    choices: [
      { label: `呼叫 ${number}`, value: true },
      { label: '取消', value: false, tone: 'plain' },
    ],
    dismissed: false,
  })
  if (!call) throw new ApiFailure('cancel')
  phone.records.calls.push(number)
}

/** What belongs to the phone rather than to WeChat: clipboard, calendar, album, camera, calls, screen. */
export const deviceGroup = (phone: Phone): ApiGroup => ({
  async: {
    setClipboardData: ({ data }) => {
      phone.records.clipboard = text(data)
      phone.layer.toast('内容已复制', 'none', 1500)
    },
    getClipboardData: () => ({ data: phone.records.clipboard }),
    addPhoneCalendar: (options) => addPhoneCalendar(phone, options),
    addPhoneRepeatCalendar: (options) => addPhoneCalendar(phone, options),
    saveImageToPhotosAlbum: ({ filePath }) => saveImage(phone, text(filePath)),
    previewImage: ({ current }) =>
      phone.layer.toast(`已打开图片 ${text(current).slice(0, 24)}`, 'none', 1500),
    scanCode: () => scan(phone),
    makePhoneCall: ({ phoneNumber }) => makeCall(phone, text(phoneNumber)),
    openLocation: ({ name }) => phone.layer.toast(`已打开地图：${text(name)}`, 'none', 1500),
    setKeepScreenOn: ({ keepScreenOn }) => {
      phone.records.screenOn = flag(keepScreenOn)
    },
    setVisualEffectOnCapture: ({ visualEffect }) => {
      phone.records.captureAllowed = text(visualEffect) !== 'hidden'
    },
    getScreenBrightness: () => ({ value: 0.6 }),
    setScreenBrightness: succeeds,
    vibrateShort: succeeds,
    vibrateLong: succeeds,
  },
})
