import type { ReactNode } from 'react'

/** A drawing in the colour of the text beside it; nothing to a screen reader. */
function Icon({ size = 16, line = 1.5, children }: { size?: number; line?: number; children: ReactNode }) {
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth={line}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  )
}

/** A cross, for closing and dismissing. */
export function CloseIcon() {
  return (
    <Icon line={1.6}>
      <path d="m4 4 8 8m0-8-8 8" />
    </Icon>
  )
}

/** A small arrow down, for what opens a menu. */
export function ChevronIcon() {
  return (
    <Icon size={12} line={1.6}>
      <path d="m2.5 4.5 3.5 3.5 3.5-3.5" />
    </Icon>
  )
}

/** A check mark, for the current choice. */
export function CheckIcon() {
  return (
    <Icon size={12} line={1.6}>
      <path d="m2 6.4 2.7 2.7L10 3.3" />
    </Icon>
  )
}

/** A crescent, for the dark theme. */
export function MoonIcon() {
  return (
    <Icon>
      <path d="M13.5 9.6A6 6 0 0 1 6.4 2.5a6 6 0 1 0 7.1 7.1Z" />
    </Icon>
  )
}

/** A sun, for the light theme. */
export function SunIcon() {
  return (
    <Icon>
      <circle cx="8" cy="8" r="3" />
      <path d="M8 1v1.6m0 10.8V15M1 8h1.6m10.8 0H15M3 3l1.2 1.2m7.6 7.6L13 13m0-10-1.2 1.2m-7.6 7.6L3 13" />
    </Icon>
  )
}

/** Two links of a chain, for copying an address. */
export function LinkIcon() {
  return (
    <Icon>
      <path d="M6.8 9.2 9.2 6.8M7.4 4.6l1.4-1.4a2.8 2.8 0 0 1 4 4l-1.4 1.4M8.6 11.4l-1.4 1.4a2.8 2.8 0 0 1-4-4l1.4-1.4" />
    </Icon>
  )
}
