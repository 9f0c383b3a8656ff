import type { ArmsImportRow } from '../../data/tables/arms-imports.ts'
import type { ColorToken, TimeModel } from '../../model/figure-model.ts'
import { formatShare, formatWhole, formatYears } from '../../model/format.ts'
import { num, type Sentence, say } from '../../model/sentence.ts'
import { WHOLE_RANGE } from '../../model/value-ref.ts'
import { mapYears } from '../../model/year-series.ts'
import type { Body, FigureQuery } from '../kit/define.ts'
import { cutSeries, type WholeSeries } from '../kit/time-figure.ts'
import { base, type Imports, pointAt, sourcesOf, tivOf, windowOf } from './years.ts'

interface Part {
  readonly id: string
  readonly name: string
  readonly color: ColorToken
  /** `null`: all suppliers not named by another part. */
  readonly codes: readonly string[] | null
}

export const VOLUME_PARTS: readonly Part[] = [
  {
    id: 'russia',
    name: 'Russia (USSR to 1991)',
    color: 'russia',
    codes: ['RUS', 'SUN'],
  },
  { id: 'ukraine', name: 'Ukraine', color: 'second', codes: ['UKR'] },
  { id: 'france', name: 'France', color: 'third', codes: ['FRA'] },
  { id: 'others', name: 'All others', color: 'rest', codes: null },
]
const NAMED = new Set(VOLUME_PARTS.flatMap((part) => part.codes ?? []))

/** Whether a delivery belongs to a part of the stack. */
export function belongsTo({ codes }: Part, { supplier_code }: ArmsImportRow): boolean {
  return codes ? codes.includes(supplier_code) : !NAMED.has(supplier_code)
}

export function volumeSeries(imports: Imports): WholeSeries[] {
  return VOLUME_PARTS.map((part) => ({
    id: part.id,
    name: part.name,
    label: part.name,
    mark: 'bars',
    emphasis: part.id === 'russia' ? 'main' : 'second',
    color: part.color,
    unit: 'million-tiv',
    points: mapYears((year) =>
      pointAt(imports, year, ({ rows }) => {
        const own = rows.filter((row) => belongsTo(part, row))
        return {
          value: tivOf(own),
          quality: 'reported',
          sources: sourcesOf(rows),
        }
      }),
    ),
  }))
}

export function volumeModel(series: WholeSeries[], imports: Imports, query: FigureQuery): Body<TimeModel> {
  return {
    ...base(imports, query),
    subtitle: 'Volume of imports of major weapons by supplier, million TIV a year',
    takeaway: volumeTakeaway(imports, query),
    notes: imports.about.caveats,
    unit: 'million-tiv',
    axisAtLeast: 0,
    series: series.map((one) => cutSeries(one, query)),
  }
}

function volumeTakeaway(imports: Imports, query: FigureQuery): Sentence {
  const [from, to] = [Math.max(query.from, imports.span[0]), Math.min(query.to, imports.span[1])]
  const { years, total, share } = windowOf(imports, from, to)
  const last = years.at(-1)
  if (!last) return say`The series covers ${formatYears(...imports.span)}; no year asked for falls in it.`
  const peak = years.reduce((most, year) => (year.total > most.total ? year : most))
  const whole = (value: number, column: string) => num(formatWhole(value), { row: WHOLE_RANGE, column })
  const russia = num(formatShare(share ?? 0), { row: WHOLE_RANGE, column: 'share' })
  return say`China imported ${whole(total, 'total')} million TIV in ${formatYears(from, to)}, ${russia} of it from Russia; the peak was ${peak.year} with ${whole(peak.total, `year-${peak.year}`)}, the last year shown (${last.year}) had ${whole(last.total, `year-${last.year}`)}.`
}
