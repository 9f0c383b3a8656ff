import type { ChinaTradeRow } from '../data/tables/china-trade.ts'
import type { ImportsMixRow } from '../data/tables/imports-mix.ts'
import type { PartnerRankRow } from '../data/tables/partner-ranks.ts'
import type { RussiaMarketRow } from '../data/tables/russia-markets.ts'
import { formatList } from '../model/format.ts'
import { sharePercent, sum } from '../model/series-maths.ts'
import { defineGroup, type Found } from './judge.ts'
import { yearsOfClaim } from './period.ts'
import { refs } from './rows.ts'
import { partText } from './words.ts'

/** First year of the context shown with a claim on one year. */
const SINCE = 2010
const ENERGY = ['crude', 'coal', 'pipeline-gas', 'lng', 'products']
/** Energy categories without which the sum is a lower bound, and their names. */
const NEEDED: Readonly<Record<string, string>> = { lng: 'LNG', products: 'refined products' }

const COUNTINGS: { readonly [C in PartnerRankRow['counting']]: string } = {
  'single-countries': 'single countries',
  'eu-as-one': 'EU as one',
  'eu-and-asean-as-one': 'EU and ASEAN each as one',
}

/** Claims on goods trade as a whole. */
export default defineGroup({
  tables: ['china-trade', 'imports-mix', 'partner-ranks', 'russia-markets'],
  tests: ({
    'china-trade': trade,
    'imports-mix': mix,
    'partner-ranks': ranks,
    'russia-markets': markets,
  }) => {
    const at = (year: number) => trade.find((row) => row.year === year)
    const latest = newest(trade.filter(({ total_usd_bn }) => total_usd_bn !== null))
    const found = (row: ChinaTradeRow | undefined, value: (row: ChinaTradeRow) => number | null): Found => ({
      period: row ? String(row.year) : 'no year',
      values: [row ? value(row) : null],
    })
    const total = (row: ChinaTradeRow) => row.total_usd_bn
    const share = (row: ChinaTradeRow) => sharePercent(row.total_usd_bn, row.world_total_usd_bn)

    /** The rank of Russia in one sense, counting and year: the computed row, else the one stated. */
    const rankRow = (
      measure: PartnerRankRow['measure'],
      year: number,
      counting: PartnerRankRow['counting'] = 'eu-and-asean-as-one',
    ) =>
      ranks
        .filter((row) => row.measure === measure && row.year === year && row.counting === counting)
        .sort((a, b) => RANK_BASES.indexOf(a.basis) - RANK_BASES.indexOf(b.basis))[0]
    const rank = (row: PartnerRankRow | undefined): Found => ({
      period: row ? String(row.year) : 'no year',
      values: [row?.rank ?? null],
    })

    return {
      'csis-24': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const start = at(from)?.total_usd_bn
        return {
          primary: found(at(to), total),
          today: found(latest, total),
          clause: (value) =>
            `China’s trade with Russia grew ${start == null ? '' : `from ${partText(start, 'USD bn', true)} in ${from} `}to ${value} in ${to}`,
          rows: refs('china-trade', [at(from), at(to), latest]),
          figure: { id: 'trade', years: [from, to] },
        }
      },

      'csis-25': (claim) => {
        const [from, to] = yearsOfClaim(claim)
        const start = at(from)
        const times = (row: ChinaTradeRow) =>
          row.total_usd_bn !== null && start?.total_usd_bn ? row.total_usd_bn / start.total_usd_bn : null
        return {
          primary: found(at(to), times),
          today: found(latest, times),
          clause: (value) => `China’s trade with Russia in ${to} was ${value} that of ${from}`,
          ...(start?.flag === 'rounded' ? { note: `The total of ${from} is a round figure.` } : {}),
          rows: refs('china-trade', [start, at(to), latest]),
          figure: { id: 'trade', years: [from, to] },
        }
      },

      'csis-26': (claim) => {
        const [, year] = yearsOfClaim(claim)
        return {
          primary: found(at(year), share),
          today: found(latest, share),
          clause: (value) => `Russia’s share of China’s world trade in ${year} was ${value}`,
          rows: refs('china-trade', [at(year), latest]),
          figure: {
            id: 'trade',
            years: [SINCE, year],
            measure: { param: 'trade.measure', value: 'shares' },
            pin: year,
          },
        }
      },

      'csis-27': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const rows = mix.filter((row) => row.year === year && ENERGY.includes(row.category))
        const missing = Object.keys(NEEDED).filter((name) => rows.every(({ category }) => category !== name))
        return {
          primary: {
            period: String(year),
            values: [
              rows.length > 0
                ? sharePercent(sum(rows.map((row) => row.value_usd_bn)), rows[0]?.total_usd_bn)
                : null,
            ],
          },
          clause: (value) =>
            `${formatList(rows.map(({ category }) => CATEGORY_WORDS[category] ?? category))} together were ${value} of China’s imports from Russia in ${year}`.replace(
              /^./,
              (letter) => letter.toUpperCase(),
            ),
          claimed: 'about two thirds',
          missing:
            missing.length > 0
              ? `${formatList(missing.map((name) => NEEDED[name] ?? name))} for the full year`
              : null,
          rows: refs('imports-mix', rows),
          figure: { id: 'imports-mix', years: [SINCE, year], pin: year },
        }
      },

      'csis-28': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const crude = mix.filter(({ category }) => category === 'crude')
        const row = crude.find((one) => one.year === year)
        const last = newest(crude)
        const part = (one: ImportsMixRow | undefined): Found => ({
          period: one ? String(one.year) : 'no year',
          values: [sharePercent(one?.value_usd_bn, one?.total_usd_bn)],
        })
        return {
          primary: part(row),
          today: part(last),
          clause: (value) => `Crude oil was ${value} of China’s imports from Russia in ${year}`,
          ...(row?.note ? { note: row.note } : {}),
          rows: refs('imports-mix', [row, last]),
          figure: { id: 'imports-mix', years: [SINCE, year], pin: year },
        }
      },

      'crs-08': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const row = markets.find((market) => market.year === year)
        const last = newest(markets)
        const single = newest(
          ranks.filter((one) => one.measure === 'china-in-russia-exports' && one.year <= year),
        )
        const place = (market: RussiaMarketRow | undefined): Found => ({
          period: market ? String(market.year) : 'no year',
          values: [market ? chinaAfterEu(market) : null],
        })
        return {
          primary: place(row),
          others: [
            {
              basis: `single countries, ${single?.year ?? year}`,
              ...rank(single),
            },
          ],
          today: place(last),
          clause: (value) =>
            `In ${year} China was Russia’s ${value} export market${row ? `: the EU bought for ${row.eu_imports_eur_bn} billion euros, China for ${row.china_imports_usd_bn} billion dollars` : ''}`,
          note: 'Only the EU and China are compared.',
          rows: [...refs('russia-markets', [row, last]), ...refs('partner-ranks', [single])],
          figure: null,
        }
      },

      'crs-10': (claim) => {
        const [, year] = yearsOfClaim(claim)
        const row = rankRow('russia-in-china-exports', year)
        const single = rankRow('russia-in-china-exports', year, 'single-countries')
        const whole = rankRow('russia-in-china-total', year)
        const supplier = rankRow('russia-in-china-imports', year)
        const before = rankRow('russia-in-china-total', year - 1)
        const last = newest(
          ranks.filter(
            (one) => one.measure === 'russia-in-china-exports' && one.counting === 'eu-and-asean-as-one',
          ),
        )
        const others: readonly [string, PartnerRankRow | undefined][] = [
          [`export market, ${COUNTINGS['single-countries']}, ${year}`, single],
          [`total trade, ${COUNTINGS['eu-and-asean-as-one']}, ${year}`, whole],
          [`as a supplier, ${COUNTINGS['eu-and-asean-as-one']}, ${year}`, supplier],
          [`total trade, ${COUNTINGS['eu-and-asean-as-one']}, ${year - 1}`, before],
        ]
        return {
          primary: rank(row),
          others: others.map(([basis, other]) => ({ basis, ...rank(other) })),
          today: rank(last),
          clause: (value) => `Russia was China’s ${value} export market in ${year}`,
          ...(row ? { note: row.note } : {}),
          rows: refs('partner-ranks', [row, single, whole, supplier, before, last]),
          figure: null,
        }
      },
    }
  },
})

/** Best first: computed from the partners’ values before what a source prints. */
const RANK_BASES: readonly PartnerRankRow['basis'][] = [
  'partners',
  'partners-and-customs',
  'customs',
  'stated',
]

const CATEGORY_WORDS: Readonly<Record<string, string>> = {
  crude: 'crude oil',
  coal: 'coal',
  'pipeline-gas': 'pipeline gas',
  lng: 'LNG',
  products: 'refined products',
}

function newest<R extends { readonly year: number }>(rows: readonly R[]): R | undefined {
  return [...rows].sort((a, b) => b.year - a.year)[0]
}

/** China’s place after the EU as one market. Euros and dollars differ by far less than the two markets. */
function chinaAfterEu({ eu_imports_eur_bn, china_imports_usd_bn }: RussiaMarketRow): number {
  return eu_imports_eur_bn > china_imports_usd_bn ? 2 : 1
}
