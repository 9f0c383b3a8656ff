import { useSyncExternalStore } from 'react'

export type ThemeChoice = 'light' | 'dark' | 'system'
export type Theme = 'light' | 'dark'

const KEY = 'amur-theme'
const listeners = new Set<() => void>()
let chosen: ThemeChoice | null = null

/** Puts the chosen theme on the document and keeps it there; call once, before the first render. */
export function startTheme(): void {
  darkQuery()?.addEventListener('change', apply)
  window.addEventListener('storage', (event) => {
    if (event.key !== KEY && event.key !== null) return
    chosen = null
    apply()
  })
  apply()
}

/** The reader's choice, the theme that comes of it, and the way to choose; the choice outlives the visit. */
export function useTheme(): {
  choice: ThemeChoice
  theme: Theme
  setTheme: (choice: ThemeChoice) => void
} {
  const choice = useSyncExternalStore(subscribe, themeChoice)
  const theme = useSyncExternalStore(subscribe, resolvedTheme)
  return { choice, theme, setTheme }
}

/** Chooses a theme for this and later visits. */
export function setTheme(choice: ThemeChoice): void {
  chosen = choice
  try {
    if (choice === 'system') localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, choice)
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
  apply()
}

/** The theme in force now. */
export function resolvedTheme(): Theme {
  const choice = themeChoice()
  if (choice !== 'system') return choice
  return darkQuery()?.matches ? 'dark' : 'light'
}

function themeChoice(): ThemeChoice {
  chosen ??= storedChoice()
  return chosen
}

function storedChoice(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

function apply() {
  document.documentElement.dataset.theme = resolvedTheme()
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function darkQuery(): MediaQueryList | undefined {
  return typeof window.matchMedia === 'function'
    ? window.matchMedia('(prefers-color-scheme: dark)')
    : undefined
}
