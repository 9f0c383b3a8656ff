import type { Theme } from '../chart/theme.ts'
import { filterInWords } from '../filter/filter-in-words.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { formatDate } from '../model/format.ts'
import type { ExportContext } from './export-context.ts'
import { markSentences } from './figure-words.ts'
import {
  fullQuery,
  GENERATOR,
  METADATA_FORMAT,
  ownFilter,
  type PictureMetadata,
  sheetLink,
  sourceWords,
  versionText,
} from './metadata.ts'
import type { Run } from './rich-text.ts'
import { type Paragraph, stack, type TextBlock } from './text-block.ts'

export const SHEET_TITLE = 'China–Russia relations in figures'

const idsOf = (models: readonly FigureModel[]) => models.map(({ id }) => id)
const semibold = (text: string): Run => ({ text, weight: 600 })
const plain = (text: string): Run => ({ text, weight: 400 })

/** Title of the sheet, its filter in words and the pinned year. */
export function headOf({ filter }: ExportContext, theme: Theme): Paragraph[] {
  const { from, to, pin } = filter
  const pinned = pin !== null && pin >= from && pin <= to ? ` · pinned year ${pin}` : ''
  return [
    { runs: [semibold(SHEET_TITLE)], size: 22, lead: 28, fill: theme.ink, part: 'title', after: 2 },
    {
      runs: [plain(filterInWords(filter) + pinned)],
      size: 14,
      lead: 19,
      fill: theme.ink,
      part: 'subtitle',
      after: 0,
    },
  ]
}

/** The words over and under a panel. */
export function panelWords(
  model: FigureModel,
  width: number,
  theme: Theme,
): { readonly head: TextBlock; readonly foot: TextBlock } {
  return {
    head: stack(
      [
        {
          runs: [semibold(model.title)],
          size: 15,
          lead: 20,
          fill: theme.ink,
          part: 'panel-title',
          after: 1,
          balanced: true,
        },
        {
          runs: [plain(model.takeaway.text)],
          size: 11.5,
          lead: 16,
          fill: theme.ink,
          part: 'takeaway',
          after: 1,
          balanced: true,
        },
        {
          runs: [plain(model.subtitle)],
          size: 10.5,
          lead: 15,
          fill: theme.muted,
          part: 'subtitle',
          after: 0,
          balanced: true,
        },
      ],
      width,
    ),
    foot: stack(
      [
        {
          runs: [semibold('Source:'), plain(sourceWords(model))],
          size: 9.5,
          lead: 13,
          fill: theme.muted,
          part: 'source',
          after: 0,
          balanced: true,
        },
      ],
      width,
    ),
  }
}

/** What the marks mean, data version, day of export, link. */
export function footOf(models: readonly FigureModel[], context: ExportContext, theme: Theme): Paragraph[] {
  const { address, dataVersion, exported, filter } = context
  const small = { size: 9.5, lead: 13, fill: theme.muted, after: 3 }
  const seen = new Map(models.flatMap(markSentences).map((runs) => [runs[0]?.text, runs]))
  const marks = [...seen.values()].flat()
  const origin = `Data version ${versionText(dataVersion)}, exported ${formatDate(exported)}. Notes on each figure stand with its own export.`
  return [
    ...(marks.length > 0 ? [{ ...small, runs: marks, part: 'marks' }] : []),
    { ...small, runs: [plain(origin)], part: 'provenance', after: 0 },
    {
      ...small,
      runs: [plain(sheetLink(address, filter, idsOf(models), dataVersion).replace(/^https?:\/\//, ''))],
      part: 'link',
      after: 0,
      narrower: 56,
    },
  ]
}

export function sheetMetadata(
  models: readonly FigureModel[],
  { filter, dataVersion, exported, address }: ExportContext,
  description: string,
): PictureMetadata {
  return {
    generator: GENERATOR,
    format: METADATA_FORMAT,
    figure: null,
    title: SHEET_TITLE,
    description,
    filter: ownFilter(filter, idsOf(models)),
    query: fullQuery(filter, idsOf(models), dataVersion),
    link: sheetLink(address, filter, idsOf(models), dataVersion),
    dataVersion: versionText(dataVersion),
    exported,
    source: models.map((model) => `${model.title} ${sourceWords(model)}`).join('; '),
    sources: [...new Set(models.flatMap(({ sources }) => sources))],
    notes: models.flatMap(({ notes }) => notes),
  }
}
