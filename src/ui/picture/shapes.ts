import type { DrawingContext } from '../../platform/album'
import { paper } from '../../styles/paper'
import type { Box } from './sheet'

/** Begins the path of a rectangle with round corners. */
function roundedPath(context: DrawingContext, { left, top, width, height }: Box, radius: number): void {
  const right = left + width
  const bottom = top + height
  context.beginPath()
  context.moveTo(left + radius, top)
  context.arcTo(right, top, right, bottom, radius)
  context.arcTo(right, bottom, left, bottom, radius)
  context.arcTo(left, bottom, left, top, radius)
  context.arcTo(left, top, right, top, radius)
  context.closePath()
}

/** Draws a card with its hairline; `inside` is drawn between the two and cut off at its edge. */
export function drawCard(context: DrawingContext, box: Box, radius: number, inside?: () => void): void {
  context.save()
  roundedPath(context, box, radius)
  context.fillStyle = paper.surface
  context.fill()
  context.clip()
  inside?.()
  context.restore()
  const { left, top, width, height } = box
  roundedPath(
    context,
    { left: left + 0.5, top: top + 0.5, width: width - 1, height: height - 1 },
    radius - 0.5,
  )
  context.strokeStyle = paper.line
  context.lineWidth = 1
  context.stroke()
}

/** Fills a box with the hero's gradient, from corner to corner as the style sheet's 135 degrees. */
export function fillHero(context: DrawingContext, { left, top, width, height }: Box): void {
  const [x, y, reach] = [left + width / 2, top + height / 2, (width + height) / 4]
  const gradient = context.createLinearGradient(x - reach, y - reach, x + reach, y + reach)
  gradient.addColorStop(0, paper['hero-from'])
  gradient.addColorStop(1, paper['hero-to'])
  context.fillStyle = gradient
  context.fillRect(left, top, width, height)
}

/** Draws a circle's line. */
export function drawCircle(
  context: DrawingContext,
  [x, y, radius]: readonly [x: number, y: number, radius: number],
  { colour, width }: { colour: string; width: number },
): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

/** Fills a circle. */
export function fillCircle(
  context: DrawingContext,
  [x, y, radius]: readonly [x: number, y: number, radius: number],
  colour: string,
): void {
  context.beginPath()
  context.arc(x, y, radius, 0, 2 * Math.PI)
  context.fillStyle = colour
  context.fill()
}
