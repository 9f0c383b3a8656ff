import type { Wire } from './in-step.ts'

/**
 * Carries messages between the windows of one presentation: by a channel, and straight to the window that opened this
 * one and those it opened, which also works where pages from files share no channel. What comes both ways comes twice.
 */
export function windowWire(name: string): Wire & { readonly add: (other: Window) => void } {
  const channel = openChannel(name)
  const others = new Set<Window>()
  const callbacks = new Set<(data: unknown) => void>()
  let closed = false
  const tell = (data: unknown) => {
    for (const callback of callbacks) callback(data)
  }
  const origin = window.location.protocol === 'file:' ? '*' : window.location.origin
  const onWindowMessage = (event: MessageEvent) => {
    if (origin !== '*' && event.origin !== origin) return
    if (event.data?.amur !== 'present') return
    // A window that was loaded again has forgotten the one it opened, which calls.
    if (event.source && event.source !== window) others.add(event.source as Window)
    tell(event.data)
  }
  if (window.opener) others.add(window.opener)
  channel?.addEventListener('message', ({ data }) => tell(data))
  window.addEventListener('message', onWindowMessage)
  return {
    add: (other) => others.add(other),
    post: (envelope) => {
      if (closed) return
      channel?.postMessage(envelope)
      for (const other of others)
        try {
          if (other.closed) others.delete(other)
          else other.postMessage(envelope, origin)
        } catch {
          others.delete(other)
        }
    },
    onMessage: (callback) => callbacks.add(callback),
    close: () => {
      closed = true
      channel?.close()
      window.removeEventListener('message', onWindowMessage)
      callbacks.clear()
    },
  }
}

function openChannel(name: string): BroadcastChannel | null {
  try {
    return new BroadcastChannel(name)
  } catch {
    return null
  }
}
