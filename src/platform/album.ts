import Taro from '@tarojs/taro'
import { attempt, type Outcome } from './outcome'

/** Saves a picture from our own host in the album; asks for the permission when used first. */
export function saveRemotePicture(url: string): Promise<Outcome> {
  return attempt(Taro.canIUse('saveImageToPhotosAlbum'), async () => {
    const { path } = await Taro.getImageInfo({ src: url })
    await Taro.saveImageToPhotosAlbum({ filePath: path })
  })
}

/** A canvas's gradient. */
interface Gradient {
  addColorStop(offset: number, colour: string): void
}

/** What our drawings need of the standard 2d canvas context. */
export interface DrawingContext {
  fillStyle: string | Gradient
  strokeStyle: string
  lineWidth: number
  font: string
  textAlign: 'left' | 'center' | 'right'
  textBaseline: 'middle'
  measureText(text: string): { width: number }
  fillRect(x: number, y: number, width: number, height: number): void
  fillText(text: string, x: number, y: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  arc(x: number, y: number, radius: number, from: number, to: number): void
  arcTo(x1: number, y1: number, x2: number, y2: number, radius: number): void
  closePath(): void
  fill(): void
  stroke(): void
  clip(): void
  save(): void
  restore(): void
  scale(x: number, y: number): void
  setLineDash(lengths: number[]): void
  createLinearGradient(x0: number, y0: number, x1: number, y1: number): Gradient
}

/** What is drawn, of a size in px of the page. */
export interface Picture {
  width: number
  height: number
  draw(context: DrawingContext): void
}

/** Dots of a saved picture to one px: as sharp as the phone's own screen. */
const DENSITY = 3

function canvasOf(width: number, height: number) {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height })
  // Taro types the offscreen canvas without its 2d context; the client documents it as the standard one.
  return { canvas, context: canvas.getContext('2d') as unknown as DrawingContext }
}

/**
 * Lays out a picture, draws it and saves it in the album; asks for the permission when used first. `compose` gets a
 * context to measure texts with: how high a picture is depends on them.
 */
export function savePicture(compose: (ruler: DrawingContext) => Picture): Promise<Outcome> {
  return attempt(
    Taro.canIUse('createOffscreenCanvas') && Taro.canIUse('saveImageToPhotosAlbum'),
    async () => {
      const picture = compose(canvasOf(1, 1).context)
      const size = { width: picture.width * DENSITY, height: picture.height * DENSITY }
      const { canvas, context } = canvasOf(size.width, size.height)
      context.scale(DENSITY, DENSITY)
      picture.draw(context)
      const { tempFilePath } = await Taro.canvasToTempFilePath({
        // Taro's type knows only the canvas component; the client takes both.
        canvas: canvas as unknown as Taro.Canvas,
        ...size,
        destWidth: size.width,
        destHeight: size.height,
        fileType: 'png',
      })
      await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    },
  )
}
