/** The query string of the hash route in the address bar, without its `?`. */
export function addressSearch(): string {
  const [, search = ''] = window.location.hash.split('?')
  return search
}

/** The path of the hash route in the address bar. */
export function addressPath(): string {
  const [path = ''] = window.location.hash.slice(1).split('?')
  return path || '/'
}
