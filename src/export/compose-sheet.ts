import { round, type SceneItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import { horizontalFrame } from '../chart/time-layout.ts'
import { filterInWords } from '../filter/filter-in-words.ts'
import { altText } from '../model/alt-text.ts'
import type { FigureModel } from '../model/figure-model.ts'
import { inLook } from './chart-items.ts'
import type { PictureOptions } from './compose-figure.ts'
import type { ExportContext } from './export-context.ts'
import { figureScene } from './figure-scene.ts'
import { lookOf } from './looks.ts'
import { metadataText } from './metadata.ts'
import type { Layer, Picture } from './picture.ts'
import { LARGE_TYPE } from './presets.ts'
import { itemsOnAxis, sharedAxis, standsOn, yearNames } from './shared-axis.ts'
import { footOf, headOf, panelWords, SHEET_TITLE, sheetMetadata } from './sheet-words.ts'
import { brand, stack } from './text-block.ts'

const WIDTH = 1920
const SCALE = 1.6
const MARGIN = 28
const GAP = 28
/** Narrow charts name their series above the plot, which takes room. */
const CHART_HEIGHT = { wide: 190, narrow: 225 }
const ABOVE_CHART = 6
const UNDER_CHART = 4
/** What the names of years take under a plot, and above one. */
const YEARS_UNDER = 12
const YEARS_ABOVE = 15
/** Base line of the years above a plot: clear of the name of its topmost value. */
const CLEAR_OF_PLOT = 8
/** From so many panels in a column on, the years stand above the first of them too. */
const TALL = 4

type Options = Pick<PictureOptions, 'look' | 'largeType'>

/** Columns in which so many panels stand. */
export function sheetColumns(panels: number): number {
  return panels < 2 ? 1 : panels > 9 ? 3 : 2
}

/**
 * Several figures on one sheet of 1920 px width, as high as they need, row by row in the order given. The panels of a
 * column stand on one year axis: it is named under the last of them, in a tall column also above the first, and its
 * lines go through all of their plots. Panels without that axis (rankings, matrices, small charts with axes of their
 * own) would break it, so they follow after those that have it, in their own order.
 */
export function composeSheet(
  models: readonly FigureModel[],
  context: ExportContext,
  options: Options,
): Picture {
  const { theme, opaque } = lookOf(options.look)
  const scale = SCALE * (options.largeType ? LARGE_TYPE : 1)
  const columns = options.largeType ? Math.min(2, sheetColumns(models.length)) : sheetColumns(models.length)
  const inner = WIDTH / scale - 2 * MARGIN
  const width = (inner - (columns - 1) * GAP) / columns
  const head = stack(headOf(context, theme), inner)
  const layers: Layer[] = [{ x: MARGIN, y: MARGIN, width: inner, height: head.height, items: head.items }]
  let y = MARGIN + head.height + 22
  for (const row of rowsOf(models, columns, width, context, theme)) {
    const left = (column: number) => MARGIN + column * (width + GAP)
    layers.push(...row.panels.flatMap((panel, i) => panelLayers(panel, row, left(i), y, theme, options)))
    y += row.height + GAP
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

interface Panel {
  readonly words: ReturnType<typeof panelWords>
  readonly legend: readonly SceneItem[]
  readonly items: readonly SceneItem[]
  readonly hasYearsAbove: boolean
  readonly hasAxisOfOthers: boolean
}

/** Panels side by side: their words, plots and sources stand on the same lines. */
interface Row {
  readonly panels: readonly Panel[]
  readonly width: number
  readonly chartHeight: number
  readonly legendTop: number
  readonly chartTop: number
  readonly sourceTop: number
  readonly height: number
}

function rowsOf(
  models: readonly FigureModel[],
  columns: number,
  width: number,
  { filter }: ExportContext,
  theme: Theme,
): Row[] {
  const axis = sharedAxis(filter.from, filter.to, width)
  const chartHeight = horizontalFrame(width).narrow ? CHART_HEIGHT.narrow : CHART_HEIGHT.wide
  const drawn = models.map((model) => ({
    scene: figureScene(model, { width, height: chartHeight }, theme, filter.pin),
    words: panelWords(model, width, theme),
  }))
  const over = drawn.flatMap(({ scene, words }) => (standsOn(axis, scene) ? [{ scene, words }] : []))
  const others = drawn.filter(({ scene }) => !standsOn(axis, scene))
  const tall = Math.ceil(over.length / columns) >= TALL
  const panels = [
    ...over.map(({ scene, words }, i): Panel => {
      const { plot, strip } = scene.layout
      const above = tall && i < columns
      const last = i + columns >= over.length
      return {
        words,
        legend: [
          ...scene.legend,
          ...(above ? yearNames(axis, YEARS_ABOVE + plot.top - CLEAR_OF_PLOT, theme) : []),
        ],
        items: [
          ...itemsOnAxis(scene, axis, theme),
          ...(last ? yearNames(axis, (strip?.bottom ?? plot.bottom) + 15, theme) : []),
        ],
        hasYearsAbove: above,
        hasAxisOfOthers: !last,
      }
    }),
    ...others.map(
      ({ scene: { legend, items }, words }): Panel => ({
        words,
        legend,
        items,
        hasYearsAbove: false,
        hasAxisOfOthers: false,
      }),
    ),
  ]
  return Array.from({ length: Math.ceil(panels.length / columns) }, (_, i) =>
    rowOf(panels.slice(i * columns, (i + 1) * columns), width, chartHeight),
  )
}

function rowOf(panels: readonly Panel[], width: number, chartHeight: number): Row {
  const legendTop = Math.max(...panels.map(({ words }) => words.head.height)) + ABOVE_CHART
  const chartTop = legendTop + (panels.some(({ hasYearsAbove }) => hasYearsAbove) ? YEARS_ABOVE : 0)
  const unnamed = panels.every(({ hasAxisOfOthers }) => hasAxisOfOthers) ? YEARS_UNDER : 0
  const sourceTop = chartTop + chartHeight - unnamed + UNDER_CHART
  const height = sourceTop + Math.max(...panels.map(({ words }) => words.foot.height))
  return { panels, width, chartHeight, legendTop, chartTop, sourceTop, height }
}

function panelLayers(
  { words: { head, foot }, legend, items }: Panel,
  { width, chartHeight, legendTop, chartTop, sourceTop }: Row,
  left: number,
  y: number,
  theme: Theme,
  { look }: Options,
): Layer[] {
  const layer = (top: number, height: number, drawn: readonly SceneItem[]): Layer => ({
    x: round(left),
    y: round(y + top),
    width,
    height,
    items: drawn,
  })
  return [
    layer(0, head.height, head.items),
    layer(legendTop, chartHeight, inLook(legend, theme, look)),
    layer(chartTop, chartHeight, inLook(items, theme, look)),
    layer(sourceTop, foot.height, foot.items),
  ]
}
