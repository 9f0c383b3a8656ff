import { useLayoutEffect } from 'react'
import { DARK, LIGHT, type Theme } from '../chart/theme.ts'
import { resolvedTheme, useTheme } from '../ui/useTheme.ts'

/** The theme of slides, put on the page as long as they are shown; the reader’s own where none is asked for. */
export function useSlideTheme(asked: 'light' | 'dark' | null): Theme {
  const { theme } = useTheme()
  useLayoutEffect(() => {
    if (!asked) return
    document.documentElement.dataset.theme = asked
    return () => {
      document.documentElement.dataset.theme = resolvedTheme()
    }
  }, [asked])
  return (asked ?? theme) === 'dark' ? DARK : LIGHT
}
