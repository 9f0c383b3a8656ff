const LOCAL =
  /^(localhost|.*\.(local|localhost|internal|lan)|127\..*|0\.0\.0\.0|10\..*|192\.168\..*|172\.(1[6-9]|2\d|3[01])\..*|169\.254\..*|\[.*\])$/i

/** The public address without its hash; null where none is set or it is not one others can reach. */
export function publicAddress(setting: unknown): string | null {
  if (typeof setting !== 'string' || !URL.canParse(setting)) return null
  const url = new URL(setting)
  if (!/^https?:$/.test(url.protocol) || LOCAL.test(url.hostname) || !url.hostname.includes('.')) return null
  url.hash = ''
  url.search = ''
  url.username = ''
  url.password = ''
  return url.href
}

/** Public address of this build: the build setting `PUBLIC_URL`. */
export const PUBLIC_ADDRESS = publicAddress(import.meta.env.PUBLIC_URL)
