import type { Filter } from '../filter/filter.ts'
import { domainsInWords, yearsInWords } from '../filter/filter-in-words.ts'
import { DOMAINS } from '../model/domain.ts'
import { type FigureModel, hasYearAxis, type TimeSeries } from '../model/figure-model.ts'
import { formatDate } from '../model/format.ts'
import { qualitiesDrawn } from '../model/qualities-drawn.ts'
import { QUALITY_TEXT, type Quality } from '../model/quality.ts'
import { readoutOf, readoutText } from '../model/readout.ts'
import type { ExportContext } from './export-context.ts'
import { figureLink, sourceWords, versionText } from './metadata.ts'
import type { Run } from './rich-text.ts'

/**
 * What the filter leaves: the years, and the domains where not all are chosen. A figure without a year axis
 * says its years in its subtitle: they need not be those of the filter.
 */
export function filterWords({ from, to, domains }: Filter, model?: FigureModel): string {
  const all = domains.length === DOMAINS.length || domains.length === 0
  if (model && !hasYearAxis(model)) return all ? '' : domainsInWords(domains)
  const years = yearsInWords(from, to)
  return all ? years : `${years} · ${domainsInWords(domains)}`
}

/** The values of the pinned year, where it lies in the range. */
export function pinnedWords(model: FigureModel, pin: number | null): string {
  if (!hasYearAxis(model) || pin === null || pin < model.from || pin > model.to) return ''
  return readoutText(readoutOf(model, pin))
}

/** Source with vintage, data version, day of export. */
export function originRuns(model: FigureModel, { dataVersion, exported }: ExportContext): Run[] {
  return [
    strong('Source:'),
    plain(
      `${sourceWords(model)}. Data version ${versionText(dataVersion)}, exported ${formatDate(exported)}.`,
    ),
  ]
}

/** The link as printed, without its scheme. */
export function linkWords(model: FigureModel, { address, filter, dataVersion }: ExportContext): string {
  return figureLink(address, model.id, filter, dataVersion).replace(/^https?:\/\//, '')
}

const strong = (text: string): Run => ({ text, weight: 600 })
const plain = (text: string): Run => ({ text, weight: 400 })

/** What each mark drawn means, one sentence a quality. */
export function markSentences(model: FigureModel): Run[][] {
  return qualitiesDrawn(model)
    .filter((quality) => quality !== 'reported')
    .map((quality) => {
      const { label, explanation } = QUALITY_TEXT[quality]
      const name = `${label[0]?.toUpperCase()}${label.slice(1)}`
      const series = unmarked(model, quality)
      return [strong(series === '' ? `${name}:` : `${name} (${series}):`), plain(explanation)]
    })
}

/** Bars carry no marks: names of those of the quality, where not all bars are and nothing else drawn is. */
function unmarked(model: FigureModel, quality: Quality): string {
  if (model.shape !== 'time' || quality === 'part-year') return ''
  const has = (series: TimeSeries) => series.points.some((point) => point.value && point.quality === quality)
  const bars = model.series.filter(({ mark }) => mark === 'bars')
  const found = model.series.filter(has)
  const names = found.every((series) => bars.includes(series)) ? found.map(({ label }) => label) : []
  return names.length < bars.filter(({ points }) => points.some(({ value }) => value)).length
    ? names.join(', ')
    : ''
}

/** Notes as one paragraph, the last left out first: `dropped` of them, which is then said. */
export function noteRuns(notes: readonly string[], dropped: number): Run[] {
  const kept = notes.slice(0, notes.length - dropped)
  const word = dropped === 1 ? 'note' : 'notes'
  if (kept.length === 0) return [plain(`${dropped} ${word} on this figure in the data bundle.`)]
  const rest = dropped === 0 ? [] : [`${dropped} more ${word} in the data bundle.`]
  return [strong('Notes:'), plain([...kept, ...rest].join(' '))]
}
