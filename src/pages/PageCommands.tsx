import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'

/** Id of the place in the header where a page puts its commands. */
export const PAGE_COMMANDS = 'page-commands'

/** Puts a page’s commands into the header. */
export function PageCommands({ children }: { children: ReactNode }) {
  const place = document.getElementById(PAGE_COMMANDS)
  return place && createPortal(children, place)
}
