import type { FigureModel, TimeModel, TimeSeries } from './figure-model.ts'
import { formatList, formatValue, formatYears } from './format.ts'
import { qualitiesDrawn } from './qualities-drawn.ts'
import { QUALITY_TEXT } from './quality.ts'

/** A figure in words for those who do not see it: kind, years, takeaway, each series from its first to its last value. */
export function altText(model: FigureModel): string {
  return [
    `${kindOf(model)} of ${formatYears(model.from, model.to)}: ${model.title}`,
    sentence(model.subtitle),
    sentence(model.takeaway),
    ...seriesSentences(model),
    ...model.absences.map(({ from, to, text }) => sentence(`${formatYears(from, to)}: ${text}`)),
    qualitySentence(model),
  ]
    .filter(Boolean)
    .join(' ')
}

const LONGEST = 6

function kindOf({ series }: TimeModel): string {
  const main = series.find(({ emphasis }) => emphasis === 'main') ?? series[0]
  switch (main?.mark) {
    case 'line':
      return 'Line chart'
    case 'bars':
      return 'Bar chart'
    default:
      return 'Dot chart'
  }
}

function seriesSentences(model: TimeModel): string[] {
  return model.series.slice(0, LONGEST).map((series) => {
    const drawn = series.points.flatMap((point, i) =>
      point.value === null ? [] : [{ year: model.from + i, value: point.value }],
    )
    return sentence(`${series.name}: ${course(drawn, series)}`)
  })
}

function course(drawn: readonly { year: number; value: number }[], { unit }: TimeSeries): string {
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return 'no value in these years'
  if (first === last) return `${formatValue(first.value, unit)} in ${first.year}`
  const highest = drawn.reduce((best, one) => (one.value > best.value ? one : best))
  if (highest.value === 0) return `none in ${formatYears(first.year, last.year)}`
  const peak =
    highest === first || highest === last
      ? ''
      : `, highest ${formatValue(highest.value, unit)} in ${highest.year}`
  return `${formatValue(first.value, unit)} in ${first.year}, ${formatValue(last.value, unit)} in ${last.year}${peak}`
}

function qualitySentence(model: FigureModel): string {
  const marked = qualitiesDrawn(model).filter((quality) => quality !== 'reported')
  if (marked.length === 0) return ''
  return `Some values are marked: ${formatList(marked.map((quality) => QUALITY_TEXT[quality].label))}.`
}

function sentence(words: string): string {
  return words === '' || /[.?!]$/.test(words) ? words : `${words}.`
}
