import Taro from '@tarojs/taro'
import { FollowStore } from '../../../../src/features/messages/follow-store'

jest.mock('@tarojs/taro', () => ({
  canIUse: jest.fn(() => true),
  getImageInfo: jest.fn(),
  saveImageToPhotosAlbum: jest.fn(),
  setClipboardData: jest.fn(async () => ({})),
}))

const read = Taro.getImageInfo as jest.Mock
const save = Taro.saveImageToPhotosAlbum as jest.Mock
const QR = 'https://exam.example.com/qr.png'

beforeEach(() => {
  read.mockReset().mockResolvedValue({ path: 'wxfile://tmp' })
  save.mockReset().mockResolvedValue({})
})

test('the QR code of the account is fetched and saved in the album', async () => {
  const store = new FollowStore()
  await store.savePicture(QR)
  expect(read).toHaveBeenCalledWith({ src: QR })
  expect(save).toHaveBeenCalledWith({ filePath: 'wxfile://tmp' })
  expect(store.phone.ended).toEqual({ task: 'picture', outcome: 'done' })
})

test('two taps save one picture', async () => {
  const store = new FollowStore()
  await Promise.all([store.savePicture(QR), store.savePicture(QR)])
  expect(save).toHaveBeenCalledTimes(1)
})

test('a refused album and a picture that does not load are told apart', async () => {
  const store = new FollowStore()
  save.mockRejectedValue({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
  await store.savePicture(QR)
  expect(store.phone.ended?.outcome).toBe('refused')
  read.mockRejectedValue({ errMsg: 'getImageInfo:fail 404' })
  await store.savePicture(QR)
  expect(store.phone.ended?.outcome).toBe('failed')
})

test('the name is copied to search for it', async () => {
  const store = new FollowStore()
  await store.copyName('认证考试助手')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '认证考试助手' })
  expect(store.phone.ended).toEqual({ task: 'name', outcome: 'done' })
})
