import type {
  EventsModel,
  FigureModel,
  MatrixModel,
  PaneSeries,
  RankingModel,
  SpansModel,
  TimeModel,
  TimeSeries,
} from './figure-model.ts'
import { formatList, formatValue, formatYears } from './format.ts'
import { categoryCounts, columnNames } from './matrix-words.ts'
import { qualitiesDrawn } from './qualities-drawn.ts'
import { QUALITY_TEXT } from './quality.ts'

/** A figure in words for those who do not see it: kind, years, takeaway, each series from its first to its last value. */
export function altText(model: FigureModel): string {
  return [
    `${kindOf(model)} of ${formatYears(model.from, model.to)}: ${model.title}`,
    sentence(model.subtitle),
    sentence(model.takeaway.text),
    ...contents(model),
    ...('absences' in model ? model.absences : []).map(({ from, to, text }) =>
      sentence(`${formatYears(from, to)}: ${text}`),
    ),
    qualitySentence(model),
  ]
    .filter(Boolean)
    .join(' ')
}

const LONGEST = 6
const HIGHEST = 3
const MOST_SERIES = 8

/** The kind of chart in two words. */
function kindOf(model: FigureModel): string {
  switch (model.shape) {
    case 'time':
      return timeKind(model)
    case 'multiples':
      return `${model.panes.length} small charts`
    case 'ranking':
      return 'Ranking'
    case 'matrix':
      return 'Matrix'
    case 'spans':
      return 'Chart of time spans'
    case 'events':
      return 'Timeline'
  }
}

function contents(model: FigureModel): string[] {
  switch (model.shape) {
    case 'time':
      return seriesSentences(model)
    case 'multiples':
      return model.panes.flatMap((pane) => [
        ...seriesSentences({ from: model.from, series: pane.series }),
        ...pane.absences.map(({ from, to, text }) =>
          sentence(`${pane.name}, ${formatYears(from, to)}: ${text}`),
        ),
      ])
    case 'ranking':
      return rankingSentences(model)
    case 'matrix':
      return matrixSentences(model)
    case 'spans':
      return spanSentences(model)
    case 'events':
      return eventSentences(model)
  }
}

function rankingSentences({ rows, apart, unit, emptyText }: RankingModel): string[] {
  if (rows.length === 0) return [sentence(emptyText)]
  const first = rows
    .slice(0, LONGEST)
    .map(({ name, value }) => (value === null ? name : `${name} ${formatValue(value, unit)}`))
  const more = rows.length > LONGEST ? `, and ${rows.length - LONGEST} more` : ''
  const set = apart ? [`Set apart, ${apart.rows.length}: ${sentence(apart.reason)}`] : []
  return [`Largest first: ${first.join(', ')}${more}.`, ...set]
}

function matrixSentences(model: MatrixModel): string[] {
  const { rows, unit, categories, emptyText } = model
  if (rows.length === 0) return [sentence(emptyText)]
  return columnNames(model).map((name, i) => {
    if (categories.length > 0) return sentence(`${name}: ${categoryCounts(model, i) || 'nothing known'}`)
    const known = rows.flatMap(({ name: row, cells }) => {
      const cell = cells[i]
      return cell && 'value' in cell ? [{ row, value: cell.value }] : []
    })
    const highest = known.toSorted((a, b) => b.value - a.value).slice(0, HIGHEST)
    const words = highest.map(({ row, value }) => `${row} ${formatValue(value, unit)}`)
    return sentence(`${name}: ${known.length} of ${rows.length} known, highest ${words.join(', ')}`)
  })
}

function spanSentences({ lanes, keys, countRow }: SpansModel): string[] {
  const by = keys.map(({ id, name }) => {
    const names = lanes.filter(({ spans }) => spans.some(({ key }) => key === id)).map((lane) => lane.name)
    const more = names.length > LONGEST ? ` and ${names.length - LONGEST} more` : ''
    return names.length === 0 ? '' : sentence(`${name}: ${names.slice(0, LONGEST).join(', ')}${more}`)
  })
  return [...by, ...(countRow ? [sentence(countRow)] : [])]
}

function eventSentences({ lanes, events }: EventsModel): string[] {
  const by = lanes.map(({ id, name }) => `${name} ${events.filter(({ lane }) => lane === id).length}`)
  const named = events.filter(({ key }) => key).map(({ short, at }) => `${short} (${Math.floor(at)})`)
  return [sentence(by.join(', ')), ...(named.length > 0 ? [sentence(`Among them ${formatList(named)}`)] : [])]
}

function timeKind({ series }: TimeModel): string {
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

function seriesSentences({ from, series }: { from: number; series: readonly PaneSeries[] }): string[] {
  return series.slice(0, MOST_SERIES).map((one) => {
    const all = one.dated ?? one.points.map((point, i) => ({ ...point, dateText: `${from + i}` }))
    const drawn = all.flatMap(({ value, dateText }) => (value === null ? [] : [{ when: dateText, value }]))
    return sentence(`${one.name}: ${course(drawn, one)}`)
  })
}

function course(drawn: readonly { when: string; value: number }[], { unit }: TimeSeries): string {
  const [first, last] = [drawn[0], drawn.at(-1)]
  if (!first || !last) return 'no value in these years'
  if (first === last) return `${formatValue(first.value, unit)} ${at(first.when)}`
  const highest = drawn.reduce((best, one) => (one.value > best.value ? one : best))
  if (highest.value === 0) return `none in ${first.when}–${last.when}`
  const peak =
    highest === first || highest === last
      ? ''
      : `, highest ${formatValue(highest.value, unit)} ${at(highest.when)}`
  return `${formatValue(first.value, unit)} ${at(first.when)}, ${formatValue(last.value, unit)} ${at(last.when)}${peak}`
}

/** A day is named with another preposition than a month or a year. */
const at = (when: string) => (/^\d{1,2} /.test(when) ? `on ${when}` : `in ${when}`)

function qualitySentence(model: FigureModel): string {
  const marked = qualitiesDrawn(model).filter((quality) => quality !== 'reported')
  if (marked.length === 0) return ''
  return `Some values are marked: ${formatList(marked.map((quality) => QUALITY_TEXT[quality].label))}.`
}

function sentence(words: string): string {
  return words === '' || /[.?!]$/.test(words) ? words : `${words}.`
}
