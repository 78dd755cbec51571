/** How much of one section of the outline was answered correctly, in whole percent. */
export interface SectionResult {
  title: string
  percent: number
}
