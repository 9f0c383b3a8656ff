import { DARK, LIGHT, type Theme } from '../chart/theme.ts'
import { usePrinting } from '../ui/printing.ts'
import { useTheme } from '../ui/useTheme.ts'

/** The theme of charts: the page’s, and light on paper. */
export function useChartTheme(): Theme {
  const dark = useTheme().theme === 'dark'
  const printing = usePrinting()
  return dark && !printing ? DARK : LIGHT
}
