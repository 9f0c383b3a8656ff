/**
 * Loads the page again at its current address. A link, so that it can be opened elsewhere; pressed, it reloads, which a
 * plain link to an address with a hash does not. Needed where a browser remembers that a part failed to load.
 */
export function ReloadLink() {
  return (
    <a
      href={window.location.href}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        window.location.reload()
      }}
    >
      Load the page again
    </a>
  )
}
