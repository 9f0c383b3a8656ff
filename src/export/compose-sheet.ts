import { round } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import { filterInWords } from '../filter/filter-in-words.ts'
import { altText } from '../model/alt-text.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { formatDate } from '../model/format.ts'
import { chartLayer, type PictureOptions } from './compose-figure.ts'
import type { ExportContext } from './export-context.ts'
import { markSentences } from './figure-words.ts'
import { lookOf } from './looks.ts'
import {
  fullQuery,
  GENERATOR,
  METADATA_FORMAT,
  metadataText,
  ownFilter,
  type PictureMetadata,
  sheetLink,
  sourceWords,
  versionText,
} from './metadata.ts'
import type { Layer, Picture } from './picture.ts'
import { LARGE_TYPE } from './presets.ts'
import type { Run } from './rich-text.ts'
import { brand, stack } from './text-block.ts'

const WIDTH = 1920
const SCALE = 1.6
const MARGIN = 28
const GAP = 28
const CHART_HEIGHT = 190
const SHEET_TITLE = 'China–Russia relations in figures'

/** Columns in which so many panels stand. */
export function sheetColumns(panels: number): number {
  return panels < 2 ? 1 : panels > 9 ? 3 : 2
}

/**
 * Several figures on one sheet of 1920 px width, as high as they need. All panels have one width and one frame, so the
 * years of the one range stand above each other down the whole sheet.
 */
export function composeSheet(
  models: readonly FigureModel[],
  context: ExportContext,
  options: Pick<PictureOptions, 'look' | 'largeType'>,
): Picture {
  const { theme, opaque } = lookOf(options.look)
  const scale = SCALE * (options.largeType ? LARGE_TYPE : 1)
  const columns = options.largeType ? Math.min(2, sheetColumns(models.length)) : sheetColumns(models.length)
  const inner = WIDTH / scale - 2 * MARGIN
  const column = (inner - (columns - 1) * GAP) / columns
  const head = stack(
    [
      { runs: [semibold(SHEET_TITLE)], size: 22, lead: 28, fill: theme.ink, part: 'title', after: 2 },
      {
        runs: [plain(filterInWords(context.filter))],
        size: 14,
        lead: 19,
        fill: theme.ink,
        part: 'subtitle',
        after: 0,
      },
    ],
    inner,
  )
  const layers: Layer[] = [{ x: MARGIN, y: MARGIN, width: inner, height: head.height, items: head.items }]
  let y = MARGIN + head.height + 22
  for (let i = 0; i < models.length; i += columns) {
    const row = models
      .slice(i, i + columns)
      .map((model) => ({ model, words: panelWords(model, column, theme) }))
    const tallest = Math.max(...row.map(({ words }) => words.head.height))
    for (const [j, { model, words }] of row.entries()) {
      const left = round(MARGIN + j * (column + GAP))
      const top = round(y + tallest + 6)
      const room = { left, top, width: column, height: CHART_HEIGHT }
      layers.push(
        { x: left, y: round(y), width: column, height: words.head.height, items: words.head.items },
        chartLayer(model, theme, room, options, context, false),
        {
          x: left,
          y: top + CHART_HEIGHT + 4,
          width: column,
          height: words.foot.height,
          items: words.foot.items,
        },
      )
    }
    y += tallest + 6 + CHART_HEIGHT + 4 + Math.max(...row.map(({ words }) => words.foot.height)) + GAP
  }
  const foot = stack(footOf(models, context, theme), inner)
  layers.push({ x: MARGIN, y: round(y), width: inner, height: foot.height, items: foot.items })
  const bottom = y + foot.height
  layers.push(brand(MARGIN + inner, bottom, theme))
  const description = models.map(altText).join('\n\n')
  return {
    width: WIDTH,
    height: Math.ceil((bottom + MARGIN) * scale),
    scale,
    background: opaque ? theme.background : null,
    ink: theme.ink,
    layers,
    title: `${SHEET_TITLE}: ${filterInWords(context.filter)}`,
    description,
    metadata: metadataText(sheetMetadata(models, context, description)),
    fonts: context.fonts,
  }
}

const idsOf = (models: readonly FigureModel[]) => models.map(({ id }) => id)
const semibold = (text: string): Run => ({ text, weight: 600 })
const plain = (text: string): Run => ({ text, weight: 400 })

function panelWords(model: FigureModel, width: number, theme: Theme) {
  return {
    head: stack(
      [
        { runs: [semibold(model.title)], size: 15, lead: 20, fill: theme.ink, part: 'panel-title', after: 1 },
        {
          runs: [plain(model.takeaway)],
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
        },
      ],
      width,
    ),
  }
}

function footOf(models: readonly FigureModel[], context: ExportContext, theme: Theme) {
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

function sheetMetadata(
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
