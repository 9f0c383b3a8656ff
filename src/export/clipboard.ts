/**
 * Copies a picture that is still being made. Must be called in the click itself: some browsers refuse the clipboard
 * after a wait, so they are given the promise.
 */
export async function copyPng(png: Promise<Blob>): Promise<void> {
  png.catch(() => {})
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write)
    throw new Error('This browser cannot copy pictures; download the PNG instead.')
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
  } catch (reason) {
    await png
    throw new Error('The browser did not allow copying; download the PNG instead.', { cause: reason })
  }
}

export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch (reason) {
    throw new Error('The browser did not allow copying; select the text instead.', { cause: reason })
  }
}
