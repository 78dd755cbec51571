import jsQR from 'jsqr'
import type { Written } from '../recorded-picture'
import type { Phone } from './phone'

/** A picture of the album. */
interface SavedPicture {
  dataUrl: string
  /** What a camera reads from its code. */
  code: string | null
  /** How many colours the code has, dot by dot: two without a seam. */
  codeColours: number
  texts: Written[]
}

declare global {
  interface Window {
    __written?: Written[]
  }
}

/** Writes down every text drawn on a canvas from now on; one that is squeezed into a width is an error of the app. */
async function noteTexts(phone: Phone): Promise<void> {
  await phone.page.evaluate(() => {
    const pen = CanvasRenderingContext2D.prototype
    const fillText = pen.fillText
    window.__written = []
    pen.fillText = function note(words, x, y, ...squeezed) {
      if (squeezed.length > 0) throw new Error(`squeezed: ${words}`)
      const measured = this.measureText(words)
      const { width, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = measured
      const before = this.textAlign === 'right' ? width : this.textAlign === 'center' ? width / 2 : 0
      const left = x - before
      window.__written?.push({ words, left, right: left + width, top: y - up, bottom: y + down })
      fillText.call(this, words, x, y)
    }
  })
}

/** The dots of a picture, each third one, or each one of the square at `box` in px of the page. */
async function dotsOf(phone: Phone, dataUrl: string, step: number, box?: readonly number[]) {
  const dots = await phone.page.evaluate(
    async ([source, every, [left = 0, top = 0, right = 0, bottom = 0]]) => {
      const picture = await createImageBitmap(await (await fetch(source)).blob())
      const [x, y] = [left * 3, top * 3]
      const [width, height] = right ? [right * 3 - x, bottom * 3 - y] : [picture.width, picture.height]
      const size = { width: Math.floor(width / every), height: Math.floor(height / every) }
      const canvas = Object.assign(document.createElement('canvas'), size)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.imageSmoothingEnabled = false
      context.drawImage(picture, x, y, width, height, 0, 0, size.width, size.height)
      const { data } = context.getImageData(0, 0, size.width, size.height)
      return { ...size, text: Array.from(data, (byte) => String.fromCharCode(byte)).join('') }
    },
    [dataUrl, step, box ?? []] as const,
  )
  return { ...dots, data: new Uint8ClampedArray(Buffer.from(dots.text, 'latin1')) }
}

/** Taps 保存图片 on a page just opened, where the album is allowed, and gives what came into it. */
export async function savedPicture(phone: Phone): Promise<SavedPicture> {
  await noteTexts(phone)
  await phone.tap('保存图片')
  await phone.waitText('已保存到相册')
  const dataUrl = (await phone.report()).album.at(-1) ?? ''
  const texts = (await phone.page.evaluate(() => window.__written)) ?? []
  const { data, width, height } = await dotsOf(phone, dataUrl, 3)
  const found = jsQR(data, width, height)
  if (!found) return { dataUrl, texts, code: null, codeColours: 0 }
  const { topLeftCorner: from, bottomRightCorner: to } = found.location
  const square = await dotsOf(phone, dataUrl, 1, [from.x, from.y, to.x, to.y].map(Math.round))
  const colours = new Set(new Uint32Array(square.data.buffer))
  return { dataUrl, texts, code: found.data, codeColours: colours.size }
}
