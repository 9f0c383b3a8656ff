import { formatList, formatYears } from '../../model/format.ts'

/** Years in words, runs of them joined: `1992, 1996 and 1998–2000`. */
export function yearList(years: readonly number[]): string {
  const runs: [number, number][] = []
  for (const year of [...years].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && year === last[1] + 1) last[1] = year
    else runs.push([year, year])
  }
  return formatList(runs.map(([from, to]) => formatYears(from, to)))
}
