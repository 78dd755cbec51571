/** The measures that axe cannot make. */
export type MeasureName =
  | 'target'
  | 'gap'
  | 'contrast'
  | 'largeContrast'
  | 'text'
  | 'lineHeight'
  | 'paragraphs'
  | 'clipped'
  | 'labels'
  | 'named'
  | 'headings'
  | 'live'
  | 'motion'
  | 'colourAlone'
  | 'hotline'
  | 'popUps'
  | 'order'

/** One thing measured on one page: how it stands at worst, and what fails. */
export interface Finding {
  /** The worst figure of the page; null where it holds or does not. */
  worst: number | null
  /** How many were looked at. */
  of: number
  /** Each fault in a few words. */
  faults: string[]
}

/** What a page's own measures found. */
export type Findings = Partial<Record<MeasureName, Finding>>

/** What a page is measured against. */
export interface Bounds {
  elder: boolean
  /** Least side of a target, in px. */
  target: number
  /** Least contrast of text, and of large text. */
  contrast: readonly [text: number, large: number]
  /** Least size of text, in px. */
  text: number
}
