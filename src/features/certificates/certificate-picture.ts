import type { Schema } from '../../api/contract-types'
import type { DrawingContext, Picture } from '../../platform/album'
import { paper } from '../../styles/paper'
import { drawQrCode } from '../../ui/picture/draw-qr-code'
import { drawCard, drawCircle, fillCircle } from '../../ui/picture/shapes'
import { type Box, PAGE, Sheet } from '../../ui/picture/sheet'
import { faceFacts, STATUS_WORDS, VERIFY_WORDS } from './certificate-words'

type Certificate = Schema<'Certificate'>

const FACE = { left: PAGE.margin, top: PAGE.margin, width: PAGE.width - 2 * PAGE.margin }
const FRAME = { left: FACE.left + 7, top: FACE.top + 7, width: FACE.width - 14 }
const INSIDE = { left: FRAME.left + 20, width: FRAME.width - 40 }
/** Middle and radius. */
const SEAL = [INSIDE.left + INSIDE.width - 32, FRAME.top + 52, 31] as const
const QR_SIZE = 114

/** The certificate for the album, as on the screen and in full: whoever saves it is its holder. */
export function certificatePicture(ruler: DrawingContext, certificate: Certificate): Picture {
  const { holderName, nameAtIssue, status } = certificate
  const sheet = new Sheet(ruler)
  const quiet = { ...INSIDE, size: 14, colour: paper.quiet }
  writeSeal(sheet, certificate)
  sheet.text('认证证书', { ...INSIDE, top: SEAL[1] - 14, size: 20, bold: true, colour: paper.accent })
  const before = sheet.text('兹证明', { ...quiet, top: SEAL[1] + 44 })
  const type = { lines: 2, bold: true }
  const holder = sheet.text(holderName, { ...INSIDE, ...type, top: before, size: [28, 20, 16] })
  const between = sheet.text('已通过考试，获得', { ...quiet, top: holder + 8 })
  const name = sheet.text(nameAtIssue, { ...INSIDE, ...type, top: between, size: [20, 16, 14] })
  const facts = [...faceFacts(certificate), ['保存时状态', STATUS_WORDS[status]] as const]
  const qr = sheet.facts(facts, { ...INSIDE, top: name + 32 }) + 16
  sheet.draw((context) => {
    context.fillStyle = paper.line
    context.fillRect(INSIDE.left, name + 16, INSIDE.width, 1)
    drawQrCode(context, certificate.verificationUrl, {
      left: INSIDE.left - 6,
      top: qr,
      width: QR_SIZE,
      height: QR_SIZE,
    })
  })
  const beside = { left: INSIDE.left + QR_SIZE + 16, width: INSIDE.width - QR_SIZE - 16 }
  sheet.text(VERIFY_WORDS, { ...beside, top: qr + 32, size: 12, colour: paper.quiet })
  const end = qr + QR_SIZE + 20
  sheet.drawBelow((context) => drawFace(context, end))
  return sheet.picture(sheet.foot(null, end + 7 + 12) + PAGE.margin)
}

function writeSeal(sheet: Sheet, { certification, status }: Certificate): void {
  const colour = status === 'valid' ? paper.accent : paper.hint
  const [x, y, radius] = SEAL
  sheet.draw((context) => {
    fillCircle(context, SEAL, paper.surface)
    drawCircle(context, SEAL, { colour, width: 2 })
    drawCircle(context, [x, y, radius - 6], { colour, width: 1 })
  })
  const width = 2 * (radius - 10)
  const type = { size: [14, 12, 10], bold: true, align: 'center', colour } as const
  sheet.text(certification.shortName, { ...type, left: x - width / 2, top: y - 10, width })
}

/** The sheet of paper, its inner frame and the fine rings behind the seal, down to the inner frame's end. */
function drawFace(context: DrawingContext, end: number): void {
  drawCard(context, { ...FACE, height: end + 7 - FACE.top }, 20)
  const frame: Box = { ...FRAME, height: end - FRAME.top }
  const [x, y] = [FRAME.left + FRAME.width, FRAME.top]
  drawCard(context, frame, 15, () => {
    for (let radius = 11.5; radius < 200; radius += 12)
      drawCircle(context, [x, y, radius], { colour: paper['accent-weak'], width: 1 })
  })
}
