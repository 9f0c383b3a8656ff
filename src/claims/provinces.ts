import type { HeilongjiangRow } from '../data/tables/heilongjiang.ts'
import type { ProvinceRow } from '../data/tables/provinces.ts'
import { formatList } from '../model/format.ts'
import { sharePercent } from '../model/series-maths.ts'
import { defineGroup, type Found } from './judge.ts'
import { yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'
import { partText } from './words.ts'

/** First year of the context shown with a claim on one year. */
const SINCE = 2010
/** Provinces, autonomous regions and municipalities of mainland China. */
const PROVINCES = 31
const RANKED = ['CN-JL', 'CN-NM']

/** Claims on provinces, on published releases of full years; estimates and parts of years do not count. */
export default defineGroup({
  tables: ['heilongjiang', 'provinces'],
  tests: ({ heilongjiang, provinces }) => {
    const harbin = (year: number) =>
      heilongjiang.find((row) => row.year === year && row.period === 'full-year' && tradeShare(row) !== null)
    const full = provinces.filter((row) => row.period === 'full-year' && tradeShare(row) !== null)

    const heilongjiangPart = (side: 'exports' | 'imports') => (claim: Parameters<typeof yearsOfClaim>[0]) => {
      const [, year] = yearsOfClaim(claim)
      const row = harbin(year)
      return {
        primary: {
          period: String(year),
          values: [
            side === 'exports'
              ? sharePercent(row?.exports_to_russia_bn, row?.total_exports_bn)
              : sharePercent(row?.imports_from_russia_bn, row?.total_imports_bn),
          ],
        },
        clause: (value: string) =>
          side === 'exports'
            ? `${value} of Heilongjiang’s exports went to Russia in ${year}`
            : `${value} of Heilongjiang’s imports came from Russia in ${year}`,
        ...(side === 'imports' && row?.share_imports_basis === 'computed_same_source_residual'
          ? { note: 'The imports from Russia are its trade with Russia less its exports there.' }
          : {}),
        rows: refs('heilongjiang', [row]),
        figure: { id: 'heilongjiang', years: [SINCE, year] as const, pin: year },
      }
    }

    return {
      'csis-32': heilongjiangPart('exports'),
      'csis-33': heilongjiangPart('imports'),

      'csis-34': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const others = full.filter((row) => row.year === year)
        const known = [harbin(year), ...others].filter((row) => row !== undefined)
        const all = known.length === PROVINCES
        const later = laterYear(full, year)
        return {
          primary: {
            period: String(year),
            values: all ? ranksOf(known) : RANKED.map(() => null),
            text: all
              ? ranksOf(known)
                  .map((rank) => partText(rank ?? 0, 'rank'))
                  .join(' and ')
              : 'no ranks',
          },
          others:
            later.rows.length > 0 ? [{ basis: `shares of ${later.year} documented`, ...later.found }] : [],
          clause: (value) =>
            all
              ? `Jilin and Inner Mongolia were ${value} in ${year}`
              : `For ${year} a share of the full year is documented for ${known.length} of ${PROVINCES} provinces${known.length > 0 ? `, ${formatList(known.map(named))}` : ''}, which gives ${value}`,
          claimed: '2nd and 3rd, after Heilongjiang',
          missing: all ? null : `shares of the full year for the other ${PROVINCES - known.length} provinces`,
          rows: [...refs('heilongjiang', [harbin(year)]), ...refs('provinces', [...others, ...later.rows])],
          figure: { id: 'provinces', years: [year, year] },
        }
      },
    }
  },
})

type Row = HeilongjiangRow | ProvinceRow

function tradeShare(row: Row): number | null {
  return row.share_trade_pct
}

function codeOf(row: Row): string {
  return 'province_code' in row ? row.province_code : 'CN-HL'
}

function named(row: Row): string {
  const name = 'province' in row ? row.province : 'Heilongjiang'
  return `${name} ${partText(tradeShare(row) ?? 0, 'percent')}`
}

/** Ranks of Jilin and Inner Mongolia, the better first: the claim does not say which of them leads. */
function ranksOf(rows: readonly Row[]): (number | null)[] {
  const order = [...rows].sort((a, b) => (tradeShare(b) ?? 0) - (tradeShare(a) ?? 0)).map(codeOf)
  return RANKED.map((code) => order.indexOf(code) + 1)
    .sort((a, b) => a - b)
    .map((rank) => rank || null)
}

/** The next year with the shares of both; ranks need all provinces, so it has none. */
function laterYear(full: readonly ProvinceRow[], year: number) {
  const both = full
    .map((row) => row.year)
    .filter(
      (later) =>
        later > year &&
        RANKED.every((code) => full.some((row) => row.year === later && row.province_code === code)),
    )
  const found = both.length > 0 ? Math.min(...both) : null
  const rows = full.filter((row) => row.year === found)
  const shown: Found = {
    period: String(found),
    values: RANKED.map(() => null),
    text: formatList([...rows].sort((a, b) => (tradeShare(b) ?? 0) - (tradeShare(a) ?? 0)).map(named)),
  }
  return { year: found, rows, found: shown }
}
