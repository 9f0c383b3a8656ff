export type Extension = 'svg' | 'png' | 'csv' | 'json' | 'zip'

/** `amur-arms-share-2000-2025.svg`: the figure and the filter’s years. */
export function fileName(
  figure: string,
  { from, to }: { readonly from: number; readonly to: number },
  extension: Extension,
): string {
  return `amur-${figure}-${from}-${to}.${extension}`
}

/** `amur-2000-2025.zip`: what holds more than one figure. */
export function collectionName(
  { from, to }: { readonly from: number; readonly to: number },
  extension: Extension,
): string {
  return `amur-${from}-${to}.${extension}`
}
