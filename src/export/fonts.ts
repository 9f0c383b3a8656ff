import regular from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline'
import semibold from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline'

const face = (weight: number, data: string) =>
  `@font-face{font-family:Inter;font-weight:${weight};src:url(${data}) format("woff2")}`

/** The typeface inside the picture: nothing is loaded when it is shown. */
export const EMBEDDED_FONTS = face(400, regular) + face(600, semibold)
