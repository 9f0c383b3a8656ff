import type { ColorToken } from '../model/figure-model.ts'

/**
 * Every colour of a scene as hex: a drawn or exported picture depends on no style sheet. Tests hold the colours of one
 * figure apart for every kind of colour vision, lines at 3:1 and words at 4.5:1 against the background.
 */
export interface Theme {
  readonly name: 'light' | 'dark'
  readonly background: string
  readonly ink: string
  readonly muted: string
  readonly grid: string
  readonly axis: string
  readonly absence: string
  readonly marker: string
  readonly onMarker: string
  readonly series: Readonly<Record<ColorToken, string>>
}

/** Opacity of a line or mark that stays behind the leading one; lower would fall below 3:1. */
export const BEHIND = 0.66

export const LIGHT: Theme = {
  name: 'light',
  background: '#ffffff',
  ink: '#16191d',
  muted: '#5b6470',
  grid: '#e9ecef',
  axis: '#8b949e',
  absence: '#f3f4f6',
  marker: '#16191d',
  onMarker: '#ffffff',
  series: {
    russia: '#1f56a8',
    china: '#c8321f',
    together: '#42206e',
    saudi: '#a0610a',
    benchmark: '#3c444d',
    context: '#8a929c',
    second: '#1f8071',
    third: '#6d3e32',
    fourth: '#896896',
    fifth: '#5c7e52',
    rest: '#8a929c',
  },
}

export const DARK: Theme = {
  name: 'dark',
  background: '#171b21',
  ink: '#f2f4f7',
  muted: '#a3adb8',
  grid: '#2a3038',
  axis: '#69737f',
  absence: '#20252c',
  marker: '#f2f4f7',
  onMarker: '#14181d',
  series: {
    russia: '#7fb0ff',
    china: '#ff8a75',
    together: '#ecd2ff',
    saudi: '#da9820',
    benchmark: '#c5ccd4',
    context: '#737c88',
    second: '#3fe3d2',
    third: '#fddb5c',
    fourth: '#bb86b9',
    fifth: '#a3c984',
    rest: '#737c88',
  },
}
