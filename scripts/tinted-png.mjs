// Pictures of one colour as small PNGs: an index of eight opacities, four bits a pixel: more are not seen, and are a quarter of the bytes.
import { deflateSync } from 'node:zlib'

const LEVELS = 8
const STEP = 255 / (LEVELS - 1)

const crcTable = Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

const crc32 = (bytes) => {
  let value = -1
  for (const byte of bytes) value = crcTable[(value ^ byte) & 255] ^ (value >>> 8)
  return (value ^ -1) >>> 0
}

const chunk = (name, data) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const named = Buffer.concat([Buffer.from(name), data])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

const bytesOf = (colour) => Buffer.from(colour.slice(1), 'hex')

/** `LEVELS` colours from one to another. */
const between = (ground, colour) =>
  Buffer.concat(
    Array.from({ length: LEVELS }, (_, level) =>
      bytesOf(ground).map((byte, part) => byte + ((bytesOf(colour)[part] - byte) * level) / (LEVELS - 1)),
    ),
  )

/**
 * A PNG of `size` px (square, or `[width, height]`) in the colour `#rrggbb`, from one opacity (0 to 255) per pixel; on a `ground`
 * of another colour, or on none.
 */
export function tintedPng(size, colour, opacities, ground) {
  const [width, height] = [size].flat().length === 2 ? size : [size, size]
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Four bits a pixel, colours by index.
  head[8] = 4
  head[9] = 3
  const palette = between(ground ?? colour, colour)
  const opacityOfLevel = Buffer.from(Array.from({ length: LEVELS }, (_, level) => level * STEP))
  const rowLength = Math.ceil(width / 2) + 1
  const rows = Buffer.alloc(rowLength * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const level = Math.round(opacities[y * width + x] / STEP)
      rows[y * rowLength + 1 + (x >> 1)] |= x % 2 ? level : level << 4
    }
  }
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', head),
    chunk('PLTE', palette),
    ...(ground ? [] : [chunk('tRNS', opacityOfLevel)]),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
