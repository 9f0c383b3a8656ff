import type { CrudeShareRow } from '../data/tables/crude-share.ts'
import type { EnergyRelianceRow } from '../data/tables/energy-reliance.ts'
import { formatList, formatYears } from '../model/format.ts'
import { sharePercent } from '../model/series-maths.ts'
import { defineGroup, type Found } from './judge.ts'
import { yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'
import { partText } from './words.ts'

/** First year of the context shown with a claim on one year. */
const SINCE = 2010
/** Deliveries of Power of Siberia at full capacity, billion cubic metres a year, as the claim has it. */
const CAPACITY = 38
/** Percent of crude imports that makes a country one of those counted. */
const DEPENDENT = 60
/** States outside the EU whose share the claim on dependent countries may include. */
const OUTSIDE: Readonly<Record<string, string>> = { KAZ: 'Kazakhstan', KGZ: 'Kyrgyzstan', BLR: 'Belarus' }
const VIRTUALLY_ALL: Readonly<Record<string, string>> = {
  EST: 'Estonia',
  KGZ: 'Kyrgyzstan',
  SVK: 'Slovakia',
  KAZ: 'Kazakhstan',
}

/** Claims on crude oil and gas. */
export default defineGroup({
  tables: ['crude-share', 'gas-coal', 'energy-reliance'],
  tests: ({ 'crude-share': crude, 'gas-coal': gas, 'energy-reliance': reliance }) => {
    const at = (year: number) => crude.find((row) => row.year === year)
    const latest = crude.reduce<CrudeShareRow | undefined>(
      (last, row) => (last && last.year > row.year ? last : row),
      undefined,
    )
    const figure = (year: number, value?: string) => ({
      id: 'crude-share',
      years: [SINCE, year] as const,
      pin: year,
      ...(value ? { measure: { param: 'crude-share.measure', value } } : {}),
    })
    const found = (row: CrudeShareRow | undefined, value: (row: CrudeShareRow) => number | null): Found => ({
      period: row ? String(row.year) : 'no year',
      values: [row ? value(row) : null],
    })
    const shares = (row: CrudeShareRow | undefined): Found => ({
      period: row ? String(row.year) : 'no year',
      values: row ? [byVolume(row), sharePercent(row.saudi_mt, row.total_mt)] : [null, null],
    })

    const crudeReliance = reliance.filter(({ fuel }) => fuel === 'crude')
    const codes = [...new Set(crudeReliance.map(({ country_code }) => country_code))]
    const best = (code: string, rows = crudeReliance) =>
      rows
        .filter(({ country_code, russia_quantity }) => country_code === code && russia_quantity !== null)
        .sort((a, b) => documented(a) - documented(b))[0]
    const dependent = (rows = crudeReliance) =>
      codes.flatMap((code) => {
        const row = best(code, rows)
        return row && (relianceShare(row) ?? 0) > DEPENDENT ? [row] : []
      })

    return {
      'csis-10': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const rows = dependent()
        const outsideEu = dependent(crudeReliance.filter(({ basis }) => basis === 'extra-eu'))
        const undocumented = Object.keys(OUTSIDE).filter((code) => {
          const row = best(code)
          return row === undefined || row.flag === 'part-year'
        })
        return {
          primary: { period: String(to), values: [rows.length] },
          others: [
            { basis: 'imports from outside the EU only', period: String(to), values: [outsideEu.length] },
          ],
          clause: (value) =>
            `${value} are documented with more than ${DEPENDENT}% of their crude imports from Russia in ${formatYears(from, to)}: ${formatList(rows.map(({ country }) => country))}`,
          missing:
            undocumented.length > 0
              ? `a figure of the full year for ${formatList(undocumented.map((code) => OUTSIDE[code] ?? code))}`
              : null,
          rows: refs('energy-reliance', [...rows, ...outsideEu]),
          figure: { id: 'energy-reliance', years: [from, to] },
        }
      },

      'csis-11': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const rows = Object.keys(VIRTUALLY_ALL).map((code) => ({ code, row: best(code) }))
        const without = rows.filter(({ row }) => row === undefined)
        const text = formatList(
          rows.flatMap(({ code, row }) =>
            row ? [`${VIRTUALLY_ALL[code]} ${partText(relianceShare(row) ?? 0, 'percent')}`] : [],
          ),
        )
        const tiny = rows.flatMap(({ row }) =>
          row?.flag === 'tiny-base'
            ? [`${row.country} imported only ${row.total_quantity} ${row.unit}.`]
            : [],
        )
        return {
          primary: {
            period: String(to),
            values: rows.map(({ row }) => (row ? relianceShare(row) : null)),
            text,
          },
          clause: (value) =>
            `The shares of Russian crude documented for ${formatYears(from, to)} are ${value}`,
          ...(tiny.length > 0 ? { note: tiny.join(' ') } : {}),
          missing:
            without.length > 0
              ? `a figure for ${formatList(without.map(({ code }) => VIRTUALLY_ALL[code] ?? code))}`
              : null,
          rows: refs(
            'energy-reliance',
            rows.map(({ row }) => row),
          ),
          figure: { id: 'energy-reliance', years: [from, to] },
        }
      },

      'csis-29': (claim) => {
        const [, year] = yearsOfClaim(claim)
        return {
          primary: found(at(year), (row) => row.russia_value_usd_bn),
          clause: (value) => `China imported Russian crude worth ${value} in ${year}`,
          rows: refs('crude-share', [at(year)]),
          figure: figure(year, 'value'),
        }
      },

      'csis-30': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const last = latestWith(crude, byValue)
        return {
          primary: found(at(year), byValue),
          others: [{ basis: 'by volume', ...found(at(year), byVolume) }],
          today: found(last, byValue),
          clause: (value) => `Russia supplied ${value} of China’s recorded crude imports in ${year}`,
          rows: refs('crude-share', [at(year), last]),
          figure: figure(year),
        }
      },

      'csis-31': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const last = latestWith(crude, (row) => row.russia_rank)
        return {
          primary: found(at(year), (row) => row.russia_rank),
          today: found(last, (row) => row.russia_rank),
          clause: (value) => `Russia was China’s ${value} supplier of crude in ${year}`,
          rows: refs('crude-share', [at(year), last]),
          figure: figure(year),
        }
      },

      'crs-02': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const text = (row: Found) =>
          row.values.map((value) => (value === null ? 'no figure' : partText(value, 'percent')))
        const [now, last] = [shares(at(year)), shares(latest)]
        const worded = (row: Found): Found => ({
          ...row,
          text: `Russia ${text(row)[0]} and Saudi Arabia ${text(row)[1]}`,
        })
        return {
          primary: worded(now),
          today: worded(last),
          clause: (value) => `In ${year} the shares of China’s recorded crude imports were ${value}`,
          claimed: `about ${claim.claimed[0]}% each`,
          rows: refs('crude-share', [at(year), latest]),
          figure: figure(year),
        }
      },

      'crs-03': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const deliveries = gas
          .filter(
            ({ product, basis, year }) => product === 'power-of-siberia' && basis === 'gazprom' && year <= to,
          )
          .sort((a, b) => a.year - b.year)
        const full = deliveries.find(({ volume }) => volume >= CAPACITY)
        const newest = full ?? deliveries.at(-1)
        return {
          primary: { period: formatYears(from, newest?.year ?? to), values: [full?.year ?? null] },
          clause: (value) =>
            full
              ? `Deliveries through Power of Siberia first reached ${CAPACITY} billion m³ in ${value}, with ${full.volume} billion m³`
              : `Deliveries through Power of Siberia have not reached ${CAPACITY} billion m³${newest ? `; in ${newest.year} they were ${newest.volume} billion m³` : ''}`,
          ...(full?.flag === 'preliminary'
            ? { note: `The figure for ${full.year} was given before the end of the year.` }
            : {}),
          rows: refs('gas-coal', deliveries),
          figure: { id: 'gas-coal', years: [from, newest?.year ?? to] },
        }
      },
    }
  },
})

function byVolume(row: CrudeShareRow): number | null {
  return sharePercent(row.russia_mt, row.total_mt)
}

/** In the currency in which the year has both values. */
function byValue(row: CrudeShareRow): number | null {
  return row.value_basis === 'CNY'
    ? sharePercent(row.russia_value_cny_bn, row.total_value_cny_bn)
    : sharePercent(row.russia_value_usd_bn, row.total_value_usd_bn)
}

function latestWith(
  rows: readonly CrudeShareRow[],
  value: (row: CrudeShareRow) => number | null,
): CrudeShareRow | undefined {
  return rows.filter((row) => value(row) !== null).sort((a, b) => b.year - a.year)[0]
}

function relianceShare(row: EnergyRelianceRow): number | null {
  return sharePercent(row.russia_quantity, row.total_quantity)
}

/** How well a share of crude is documented, best first: all imports, those from outside the EU, part of a year by volume, by value. */
function documented({ basis, unit }: EnergyRelianceRow): number {
  return (
    ['energy-statistics', 'extra-eu', 'national'].indexOf(basis) * 2 + (unit === 'thousand tonnes' ? 0 : 1)
  )
}
