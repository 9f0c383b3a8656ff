import type { ColorToken } from '../model/figure-model.ts'

/** Every colour of a scene as hex: a drawn or exported picture depends on no style sheet. */
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

export const LIGHT: Theme = {
  name: 'light',
  background: '#ffffff',
  ink: '#16191d',
  muted: '#5b6470',
  grid: '#e9ecef',
  axis: '#9aa3ad',
  absence: '#f3f4f6',
  marker: '#16191d',
  onMarker: '#ffffff',
  series: {
    russia: '#1f56a8',
    china: '#c8321f',
    together: '#5b2a86',
    saudi: '#a0610a',
    benchmark: '#3c444d',
    context: '#c3c9d1',
    second: '#0f7f78',
    third: '#d69a2d',
    fourth: '#8d5a97',
    fifth: '#7aa64b',
    rest: '#b4bbc4',
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
    together: '#c79bf2',
    saudi: '#e6ab54',
    benchmark: '#c5ccd4',
    context: '#4a535e',
    second: '#4fc4ba',
    third: '#f0c974',
    fourth: '#d08fdc',
    fifth: '#a6d178',
    rest: '#6d7682',
  },
}
