import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Saves a picture from our own host in the album; asks for the permission when used first. */
export function saveRemotePicture(url: string): Promise<Outcome> {
  return attempt(Taro.canIUse('saveImageToPhotosAlbum'), async () => {
    const { path } = await Taro.getImageInfo({ src: url })
    await Taro.saveImageToPhotosAlbum({ filePath: path })
  })
}

/** What our drawings need of the standard 2d canvas context. */
export interface DrawingContext {
  fillStyle: string
  font: string
  textAlign: 'left' | 'center' | 'right'
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number, maxWidth?: number): void
}

/** Draws a picture. */
type Draw = (context: DrawingContext) => void

/** Draws a picture of `width` × `height` px and saves it in the album; asks for the permission when used first. */
export function savePicture(width: number, height: number, draw: Draw): Promise<Outcome> {
  return attempt(
    Taro.canIUse('createOffscreenCanvas') && Taro.canIUse('saveImageToPhotosAlbum'),
    async () => {
      const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
      // Taro types the offscreen canvas without its 2d context; the client documents it as the standard one.
      draw(canvas.getContext('2d') as unknown as DrawingContext)
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        // Taro's type knows only the canvas component; the client takes both.
        canvas: canvas as unknown as Taro.Canvas,
        width,
        height,
        destWidth: width,
        destHeight: height,
        fileType: 'png',
      })
      await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    },
  )
}
