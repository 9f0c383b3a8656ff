import { createStore } from 'zustand/vanilla'

/** Files dropped on the window that the page of the data has yet to take up. */
export const waitingFiles = createStore<readonly File[]>(() => [])

export function takeWaiting(): readonly File[] {
  const files = waitingFiles.getState()
  waitingFiles.setState([], true)
  return files
}
