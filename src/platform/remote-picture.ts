import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Saves a picture from our own host in the album; asks for the permission when used first. */
export function saveRemotePicture(url: string): Promise<Outcome> {
  return attempt(Taro.canIUse('saveImageToPhotosAlbum'), async () => {
    const { path } = await Taro.getImageInfo({ src: url })
    await Taro.saveImageToPhotosAlbum({ filePath: path })
  })
}
