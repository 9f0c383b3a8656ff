import type { MatrixModel } from '../model/figure-model.ts'
import { cellMark } from '../model/matrix-words.ts'
import { round } from './scene.ts'
import { textWidth } from './text.ts'

const SIZE = 11
const HEAD = 10.5
const LINE = 14
const PITCH = { least: 13.2, most: 26 }
const COLUMN = { least: 18, most: 110 }
const BLOCK_GAP = 22
const MARKER_ROOM = 6.7
/** What follows the cells is left out rather than cut to less than this. */
const ASIDE_LEAST = 130

/** The words over the cells, full or short, as there is room. */
export interface Labels {
  readonly columns: readonly string[]
  readonly groups: readonly { readonly text: string; readonly span: number }[]
  readonly aside: string | null
}

/** Where rows and columns of a matrix stand. */
export interface Grid {
  /** How many rows and columns are drawn, and whether the tallies are. */
  readonly rows: number
  readonly columns: number
  readonly tallies: boolean
  readonly labels: Labels
  /** Left edges of the blocks. */
  readonly blocks: readonly number[]
  /** Height of the words over the cells. */
  readonly head: number
  /** From the left edge of a block to its first cell. */
  readonly cellsLeft: number
  readonly pitchX: number
  /** Width of what stands after the cells. */
  readonly asideRoom: number
  readonly pitchY: number
  readonly height: number
  /** Of the n-th row, the tallies counting on. */
  readonly placeOf: (index: number, top: number) => { readonly left: number; readonly y: number }
}

/** Fits as many rows and columns as can be read into a width and height, in as few blocks as hold them. */
export function gridOf(model: MatrixModel, width: number, room: number): Grid {
  const head = 16 + (model.groups.length > 0 ? LINE : 0)
  const most = width >= 960 ? 3 : width >= 520 ? 2 : 1
  const perBlock = (space: number) => Math.max(1, Math.floor((space - head) / PITCH.least))
  const tallies = model.tallies.length > 0 && perBlock(room) >= 2 * model.tallies.length + 2
  const feet = tallies ? model.tallies.length : 0
  const wanted = model.rows.length + feet
  let count = 1
  while (count < most && perBlock(room) * count < wanted && canSplit(model, width, count + 1)) count++
  const blockWidth = (width - (count - 1) * BLOCK_GAP) / count
  const across = acrossOf(model, blockWidth)
  const whole = perBlock(room) * count >= wanted && across.columns === model.columns.length
  const space = whole ? room : room - LINE
  const slots = Math.min(wanted, perBlock(space) * count)
  const each = Math.ceil(slots / count)
  const pitchY = Math.min(PITCH.most, Math.max(PITCH.least, (space - head) / each))
  const lefts = Array.from({ length: count }, (_, i) => round(i * (blockWidth + BLOCK_GAP)))
  return {
    ...across,
    rows: Math.max(1, slots - feet),
    tallies,
    blocks: lefts,
    head,
    pitchY,
    height: head + each * pitchY,
    placeOf: (index, top) => ({
      left: lefts[Math.floor(index / each)] ?? 0,
      y: top + head + (index % each) * pitchY,
    }),
  }
}

type Across = Pick<Grid, 'columns' | 'labels' | 'cellsLeft' | 'pitchX' | 'asideRoom'>

const widest = (texts: readonly string[], size: number) =>
  Math.max(0, ...texts.map((text) => textWidth(text, size)))

/** Whether blocks of this number leave the names of rows enough room, and what is to stay. */
function canSplit(model: MatrixModel, width: number, count: number): boolean {
  const blockWidth = (width - (count - 1) * BLOCK_GAP) / count
  const { columns, cellsLeft, labels } = acrossOf(model, blockWidth)
  if (model.aside?.stays && labels.aside === null && acrossOf(model, width).labels.aside !== null)
    return false
  return columns === model.columns.length && cellsLeft >= shortestNames(model)
}

/** The room in which no name of a row is cut. */
const shortestNames = ({ rows }: MatrixModel) =>
  widest(
    rows.map(({ name, short }) => short ?? name),
    SIZE,
  ) + 8

const nameWidth = ({ rows, tallies }: MatrixModel) =>
  widest([...rows.map(({ name }) => name), ...tallies.map(({ name }) => name)], SIZE) + 8

/** Full words where the names of rows keep their room beside them, else short ones, else without what follows the cells. */
function acrossOf(model: MatrixModel, width: number): Across {
  const { columns, groups, aside: after, rows } = model
  const content = contentWidth(model)
  const asideWidth =
    after === null ? 0 : widest([after.name, ...rows.map(({ aside }) => aside.join('; '))], SIZE) + 8
  const asideLeast = Math.min(asideWidth, ASIDE_LEAST)
  const names = nameWidth(model)
  const enough = Math.min(names, Math.max(84, width * 0.4))
  const laidOut = (form: 'name' | 'short', aside: boolean): Across => {
    const heads = columns.map((column) => column[form])
    const headings = groups.map((group) => ({ text: group[form], span: group.span }))
    const least = Math.max(
      COLUMN.least,
      content,
      widest(heads, HEAD) + 4,
      ...headings.map(({ text, span }) => (textWidth(text, HEAD) + 6) / span),
    )
    const free = width - (aside ? asideLeast : 0)
    const shown = Math.max(1, Math.min(columns.length, Math.floor((free - Math.min(enough, 84)) / least)))
    const spare = free - names - shown * least
    const wanted = aside ? asideWidth - asideLeast : 0
    const wished = Math.min(Math.max(least, COLUMN.most), least + Math.max(0, spare - wanted) / shown)
    const pitchX = Math.floor(10 * wished) / 10
    const cellsLeft = Math.min(names, free - shown * pitchX)
    return {
      columns: shown,
      labels: { columns: heads, groups: headings, aside: aside && after ? after.name : null },
      cellsLeft,
      pitchX,
      asideRoom: aside ? width - cellsLeft - shown * pitchX : 0,
    }
  }
  const forms = [
    ['name', true],
    ['short', true],
    ['short', false],
  ] as const
  const wishes = forms.map(([form, aside]) => laidOut(form, aside && after !== null))
  return (
    wishes.find(({ columns: shown, cellsLeft }) => shown === columns.length && cellsLeft >= enough) ??
    (wishes.at(-1) as Across)
  )
}

/** What the widest cell needs, with its marker. */
function contentWidth(model: MatrixModel): number {
  const cells = model.rows.flatMap((row) => row.cells)
  const marked = cells.some((cell) => !('gap' in cell) && cell.quality !== 'reported')
  const text = widest(
    cells.map((cell) => cellMark(cell, model)),
    SIZE,
  )
  return text + (marked ? 2 * MARKER_ROOM : 6)
}
