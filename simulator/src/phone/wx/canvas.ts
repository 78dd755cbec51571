import { ApiFailure } from '../api-failure'
import type { Phone } from '../phone'
import { number, record, text } from '../values'
import type { ApiGroup } from './api-group'

interface CanvasLike extends HTMLCanvasElement {
  createImage?: () => HTMLImageElement
}

function createCanvas(phone: Phone, width: number, height: number): CanvasLike {
  const canvas: CanvasLike = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.createImage = () => {
    const image = new Image()
    const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
    Object.defineProperty(image, 'src', {
      get: () => source?.get?.call(image),
      set: (value: string) => source?.set?.call(image, phone.resource(value)),
    })
    return image
  }
  return canvas
}

function crop(canvas: HTMLCanvasElement, options: Record<string, unknown>): HTMLCanvasElement {
  const width = number(options.width, canvas.width)
  const height = number(options.height, canvas.height)
  const target = document.createElement('canvas')
  target.width = number(options.destWidth, width)
  target.height = number(options.destHeight, height)
  const context = target.getContext('2d')
  context?.drawImage(
    canvas,
    number(options.x),
    number(options.y),
    width,
    height,
    0,
    0,
    target.width,
    target.height,
  )
  return target
}

function toTemporaryFile(phone: Phone, options: Record<string, unknown>): { tempFilePath: string } {
  if (!(options.canvas instanceof HTMLCanvasElement)) throw new ApiFailure('canvas is empty')
  const type = text(options.fileType, 'png') === 'jpg' ? 'jpeg' : 'png'
  const data = crop(options.canvas, options).toDataURL(`image/${type}`, number(options.quality, 1))
  const tempFilePath = `wxfile://tmp_${crypto.randomUUID().slice(0, 8)}.${type === 'png' ? 'png' : 'jpg'}`
  phone.records.files.set(tempFilePath, data)
  return { tempFilePath }
}

/** Off-screen 2d canvases, drawn by the browser's own. The canvas component is not supported. */
export const canvasGroup = (phone: Phone): ApiGroup => ({
  async: { canvasToTempFilePath: (options) => toTemporaryFile(phone, options) },
  direct: {
    createOffscreenCanvas(first: unknown, second?: unknown, third?: unknown) {
      const options =
        typeof first === 'object' ? record(first) : { width: first, height: second, type: third }
      return createCanvas(phone, number(options.width, 300), number(options.height, 150))
    },
  },
})
