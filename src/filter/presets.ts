import { DEFAULT_YEARS, EXTENT, LAST_FULL_YEAR } from './years.ts'

export interface YearPreset {
  readonly id: string
  readonly label: string
  readonly from: number
  readonly to: number
  /** What the name alone does not say. */
  readonly description?: string
}

const RANGES: readonly YearPreset[] = [
  {
    id: 'default',
    label: `Default, ${DEFAULT_YEARS.from}–${DEFAULT_YEARS.to}`,
    ...DEFAULT_YEARS,
  },
  {
    id: 'since-1946',
    label: `Since ${EXTENT.from}`,
    ...EXTENT,
    description: 'Every year held.',
  },
  {
    id: 'since-1991',
    label: 'Since 1991',
    from: 1991,
    to: LAST_FULL_YEAR,
    description: 'From the end of the Soviet Union; the year 1991 is whole.',
  },
  {
    id: 'xi-era',
    label: 'Xi era, 2013–',
    from: 2013,
    to: LAST_FULL_YEAR,
    description: 'Xi Jinping became president in March 2013; the year 2013 is whole.',
  },
  {
    id: 'csis-window',
    label: 'CSIS window, 2010–2021',
    from: 2010,
    to: 2021,
    description: 'The years CSIS ChinaPower sums arms transfers over.',
  },
  {
    id: 'since-february-2022',
    label: 'Since February 2022',
    from: 2022,
    to: EXTENT.to,
    description: 'The year 2022 is whole, January and February included.',
  },
  {
    id: 'last-ten-years',
    label: 'Last ten years',
    from: LAST_FULL_YEAR - 9,
    to: LAST_FULL_YEAR,
  },
]

/** Named year ranges; one that goes beyond the last full year says that its last is unfinished. */
export const YEAR_PRESETS: readonly YearPreset[] = RANGES.map((range) => {
  if (range.to <= LAST_FULL_YEAR) return range
  const unfinished = `The year ${range.to} is unfinished.`
  return { ...range, description: range.description ? `${range.description} ${unfinished}` : unfinished }
})

/** The preset with exactly these years, if there is one. */
export function presetOf(from: number, to: number): YearPreset | undefined {
  return YEAR_PRESETS.find((preset) => preset.from === from && preset.to === to)
}
