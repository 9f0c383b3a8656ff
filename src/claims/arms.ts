import { releasesOf, rowsOfRelease } from '../data/arms-releases.ts'
import type { ArmsReleaseRow } from '../data/tables/arms-releases.ts'
import type { ArmsRelianceRow } from '../data/tables/arms-reliance.ts'
import { formatDate, formatYears } from '../model/format.ts'
import { changePercent, sharePercent, sum } from '../model/series-maths.ts'
import { type ClaimTest, defineGroup, type Found } from './judge.ts'
import { yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'
import type { Years } from './window.ts'

/** The release that claims on importers rest on: the one at hand when they were made. */
export const OLDER = '2022-03'

/** Claims on arms transfers. Every ratio is taken within one SIPRI release, from TIV. */
export default defineGroup({
  tables: ['arms-deals', 'arms-imports', 'arms-releases', 'arms-reliance'],
  tests: ({
    'arms-deals': deals,
    'arms-imports': imports,
    'arms-releases': releases,
    'arms-reliance': reliance,
  }) => {
    const newest = releasesOf(releases).at(-1) ?? OLDER
    const newestYearly = rowsOfRelease(releases, newest)
    /** Russian and all deliveries of the newest release by year. */
    const parts = new Map(
      newestYearly.map((row) => [row.year, [row.russia_tiv_million, row.total_tiv_million] as const]),
    )
    const yearly = (release: string, [from, to]: Years) =>
      releases.filter((row) => row.release === release && row.year >= from && row.year <= to)
    const newestYear = Math.max(...newestYearly.map(({ year }) => year))

    /** Change of the total between two windows of the same length, one after the other. */
    const change = (release: string, before: Years, after: Years): Found => {
      const [earlier, later] = [yearly(release, before), yearly(release, after)]
      const whole = covers(earlier, before) && covers(later, after)
      return {
        period: `${formatYears(...after)} against ${formatYears(...before)}`,
        values: [whole ? changePercent(total(earlier), total(later)) : null],
      }
    }

    /** Russia’s share over a window; without the Soviet Union, only deliveries from 1992 count as Russian. */
    const share = (release: string, years: Years, withUssr = true): Found => {
      const rows = yearly(release, years)
      const russian = rows.filter(({ year }) => withUssr || year >= 1992)
      return {
        period: formatYears(...years),
        values: [covers(rows, years) ? sharePercent(russiaIn(russian), total(rows)) : null],
      }
    }

    /** Russia alone in the newest release, by the supplier’s own code. */
    const alone = ([from, to]: Years): Found => {
      const rows = imports.filter(({ year }) => year >= from && year <= to)
      const tiv = (some: typeof rows) => sum(some.map(({ tiv_million }) => tiv_million))
      return {
        period: formatYears(from, to),
        values: [sharePercent(tiv(rows.filter(({ supplier_code }) => supplier_code === 'RUS')), tiv(rows))],
      }
    }

    const relianceOf =
      (code: string, name: string): ClaimTest =>
      (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const own = reliance.filter(({ importer_code }) => importer_code === code)
        const stated = own.filter(
          ({ window_start, window_end }) => window_start === from && window_end === to,
        )
        const primary = stated.find(({ release }) => release === OLDER)
        const others = stated.filter(({ release }) => release !== OLDER)
        const latest = own
          .filter(({ window_end }) => window_end > to)
          .sort((a, b) => b.window_end - a.window_end || b.release.localeCompare(a.release))[0]
        return {
          primary: relianceIn(primary, [from, to]),
          others: others.map((row) => ({ basis: releaseName(row.release), ...relianceIn(row, [from, to]) })),
          today: relianceIn(latest, [latest?.window_start ?? to, latest?.window_end ?? to]),
          clause: (value) => `${value} of what ${name} imported in ${formatYears(from, to)} came from Russia`,
          rows: refs('arms-reliance', [primary, ...others, latest]),
          figure: {
            id: 'arms-reliance',
            years: [from, to],
            measure: { param: 'arms-reliance.window', value: `${from}-${to}` },
          },
        }
      }

    return {
      'csis-12': relianceOf('VNM', 'Vietnam'),
      'csis-13': relianceOf('IND', 'India'),

      'csis-15': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const ordered = deals.filter(({ order_year }) => order_year >= from && order_year <= to)
        const kilo = ordered.filter(({ system }) => system === 'Project-636E' || system === 'Project-877E')
        const sovremenny = ordered.filter(({ system }) => system === 'Sovremenny')
        const [submarines, destroyers] = [kilo, sovremenny].map(quantity)
        const words = (a: unknown, b: unknown) => `${a} Kilo submarines and ${b} Sovremenny destroyers`
        return {
          primary: {
            period: formatYears(from, to),
            values: [submarines ?? null, destroyers ?? null],
            text: words(submarines ?? 'an unknown number of', destroyers ?? 'an unknown number of'),
          },
          clause: (value) => `China ordered ${value} in ${formatYears(from, to)}`,
          claimed: words(...(claim.claimed as [number, number])),
          rows: refs('arms-deals', [...kilo, ...sovremenny]),
          figure: { id: 'arms-deals', years: [from, to] },
        }
      },

      'csis-16': (claim) => {
        const years = yearsOfClaim(claim)
        const [from, to] = years
        return {
          primary: { basis: `Russia with the USSR, ${releaseName(newest)}`, ...share(newest, years) },
          others: [
            { basis: `Russia with the USSR, ${releaseName(OLDER)}`, ...share(OLDER, years) },
            { basis: `Russia alone, ${releaseName(newest)}`, ...alone(years) },
            { basis: `Russia alone, ${releaseName(OLDER)}`, ...share(OLDER, years, false) },
          ],
          clause: (value) => `${value} of China’s arms imports in ${formatYears(...years)} came from Russia`,
          rows: [
            ...refs('arms-releases', [...yearly(newest, years), ...yearly(OLDER, years)]),
            ...refs(
              'arms-imports',
              imports.filter(({ year }) => year >= from && year <= to),
            ),
          ],
          figure: { id: 'arms-share', years },
          window: { kind: 'share', yearly: parts, windows: [years] },
        }
      },

      'csis-17': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const length = (to - from + 1) / 2
        const [before, after] = windowsEnding(to, length)
        const [beforeNow, afterNow] = windowsEnding(newestYear, length)
        return {
          primary: { basis: releaseName(newest), ...change(newest, before, after) },
          others: [{ basis: releaseName(OLDER), ...change(OLDER, before, after) }],
          today: change(newest, beforeNow, afterNow),
          clause: (value) =>
            `China’s arms imports in ${formatYears(...after)} were ${value} than in ${formatYears(...before)}`,
          rows: refs('arms-releases', [
            ...yearly(newest, [from, to]),
            ...yearly(OLDER, [from, to]),
            ...yearly(newest, [beforeNow[0], afterNow[1]]),
          ]),
          figure: {
            id: 'arms-share',
            years: [from, to],
            measure: { param: 'arms-share.measure', value: 'volume' },
          },
          window: {
            kind: 'change',
            yearly: new Map(newestYearly.map((row) => [row.year, row.total_tiv_million])),
            windows: [before, after],
          },
        }
      },

      'csis-18': (claim) => {
        const years = yearsOfClaim(claim)
        const lastFive = [newestYear - 4, newestYear] as const
        return {
          primary: { basis: releaseName(newest), ...share(newest, years) },
          others: [{ basis: releaseName(OLDER), ...share(OLDER, years) }],
          today: share(newest, lastFive),
          clause: (value) =>
            `Russia’s share of China’s arms imports in ${formatYears(...years)} was ${value}`,
          rows: refs('arms-releases', [
            ...yearly(newest, years),
            ...yearly(OLDER, years),
            ...yearly(newest, lastFive),
          ]),
          figure: { id: 'arms-share', years },
          window: { kind: 'share', yearly: parts, windows: [years] },
        }
      },

      'csis-19': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const found = ['Su-35S', 'S-400 Triumf'].map((system) =>
          deals.find((deal) => deal.system === system && deal.order_year >= from && deal.order_year <= to),
        )
        const values = found.map((deal) =>
          midpoint(deal?.value_low_usd_million, deal?.value_high_usd_million),
        )
        const known = values.filter((value) => value !== null)
        const dating = found.at(-1)?.note
        return {
          primary: {
            period: formatYears(from, to),
            values: [known.length === values.length ? sum(known) / 1000 : null],
          },
          clause: (value) => `The values reported of the deals for Su-35 and S-400 add up to ${value}`,
          ...(dating ? { note: `${dating}.` } : {}),
          rows: refs('arms-deals', found),
          figure: { id: 'arms-deals', years: [from, to] },
        }
      },
    }
  },
})

/** `release of March 2022` */
function releaseName(release: string): string {
  return `release of ${formatDate(release)}`
}

function relianceIn(row: ArmsRelianceRow | undefined, years: Years): Found {
  return {
    period: row ? `${formatYears(...years)}, ${releaseName(row.release)}` : formatYears(...years),
    values: [row ? sharePercent(row.russia_tiv_million, row.total_tiv_million) : null],
  }
}

function total(rows: readonly ArmsReleaseRow[]): number {
  return sum(rows.map(({ total_tiv_million }) => total_tiv_million))
}

function russiaIn(rows: readonly ArmsReleaseRow[]): number {
  return sum(rows.map(({ russia_tiv_million }) => russia_tiv_million))
}

function covers(rows: readonly ArmsReleaseRow[], [from, to]: Years): boolean {
  return rows.length === to - from + 1
}

/** The window of `length` years that ends with `last`, and the one before it, in order of time. */
function windowsEnding(last: number, length: number): readonly [Years, Years] {
  return [
    [last - 2 * length + 1, last - length],
    [last - length + 1, last],
  ]
}

/** Pieces ordered in all; `undefined` where one deal’s number is not known. */
function quantity(rows: readonly { readonly quantity_ordered: number | null }[]): number | undefined {
  const known = rows.map(({ quantity_ordered }) => quantity_ordered).filter((number) => number !== null)
  return known.length === rows.length && rows.length > 0 ? sum(known) : undefined
}

function midpoint(low: number | null | undefined, high: number | null | undefined): number | null {
  return low == null || high == null ? null : (low + high) / 2
}
