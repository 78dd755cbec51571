import { measureElder, measureLabels, measureTargets } from './controls'
import { Found, lookAt } from './page'
import { measureColourAlone, measureStructure } from './structure'
import { measureClipping, measureOrder, measureParagraphs, measureTexts } from './text'

const MEASURES = [
  measureTexts,
  measureParagraphs,
  measureClipping,
  measureOrder,
  measureTargets,
  measureLabels,
  measureElder,
  measureStructure,
  measureColourAlone,
]

/** Measures the page on top; bundled, and brought into the browser. */
window.measure = (bounds) => {
  const found = new Found()
  const looked = lookAt(bounds)
  for (const measure of MEASURES) measure(looked, found)
  return found.all
}
