import { round, type SceneItem } from '../chart/scene.ts'
import type { Theme } from '../chart/theme.ts'
import { DISC, VERDICT_SIGNS } from '../chart/verdict-signs.ts'
import { type ClaimResult, TODAY_LABELS, VERDICT_TEXT, type Verdict } from '../claims/claim.ts'
import { basisWords, measuredWords } from '../claims/measured-words.ts'
import { publishersOf, sourceLabel } from '../data/sources.ts'
import type { SourceRow } from '../data/tables/sources.ts'
import { formatDate } from '../model/format.ts'
import type { PictureOptions } from './compose-figure.ts'
import type { ExportContext } from './export-context.ts'
import { lookOf } from './looks.ts'
import { type ClaimMetadata, GENERATOR, METADATA_FORMAT, metadataText, versionText } from './metadata.ts'
import { type Layer, type Picture, textFaults } from './picture.ts'
import { LARGE_TYPE } from './presets.ts'
import type { Run } from './rich-text.ts'
import { brand, type Paragraph, stack, type TextBlock } from './text-block.ts'

const SIZE = { width: 1920, height: 1080 }
const SCALE = 2.4
const MARGIN = 28
const GAP = 24
const SIGN = 16
const SMALLER = 0.95
const ATTEMPTS = 40

type Options = Pick<PictureOptions, 'look' | 'largeType'>
type Context = Omit<ExportContext, 'filter'>

/** What a picture of a claim is made of; `document` is the source row of the document that makes it. */
export interface ClaimPictureInput {
  readonly result: ClaimResult
  readonly document: SourceRow
  /** The time the claim speaks of, in words. */
  readonly period: string
  /** With the sources of the rows used. */
  readonly context: Context
}

/**
 * One claim as a slide that stands alone: what is said, stated and computed value, verdict, today, the explaining
 * sentence, sources, data version. Nothing is ever left out; where it is long, all type gets smaller.
 */
export function composeClaim(input: ClaimPictureInput, options: Options): Picture {
  let scale = SCALE * (options.largeType ? LARGE_TYPE : 1)
  let picture = composeAt(scale, input, options)
  for (let i = 0; i < ATTEMPTS && !(picture.fits && textFaults(picture).length === 0); i++) {
    scale *= SMALLER
    picture = composeAt(scale, input, options)
  }
  const { fits: _fits, ...whole } = picture
  return whole
}

function composeAt(scale: number, input: ClaimPictureInput, { look }: Options): Picture & { fits: boolean } {
  const { result, context } = input
  const { theme, opaque } = lookOf(look)
  const [width, height] = [SIZE.width / scale, SIZE.height / scale]
  const inner = width - 2 * MARGIN
  const head = stack(headOf(input, theme), inner)
  const values = valuesOf(input, inner, theme)
  const body = stack(bodyOf(result, theme), inner)
  const foot = stack(footOf(input, theme), inner)
  const layers: Layer[] = []
  let y = MARGIN
  const place = ({ items, height: taken }: Drawn, after: number) => {
    layers.push({ x: MARGIN, y: round(y), width: inner, height: taken, items })
    y += taken + after
  }
  place(head, 14)
  place(values, 16)
  place(body, 0)
  const footTop = height - MARGIN - foot.height
  layers.push({ x: MARGIN, y: round(footTop), width: inner, height: foot.height, items: foot.items })
  layers.push(brand(width - MARGIN, height - MARGIN, theme))
  const description = descriptionOf(input)
  return {
    ...SIZE,
    scale,
    fits: y + 14 <= footTop,
    background: opaque ? theme.background : null,
    ink: theme.ink,
    layers,
    title: result.record.claim,
    description,
    metadata: metadataText(metadataOf(input, description)),
    fonts: context.fonts,
  }
}

interface Drawn {
  readonly items: readonly SceneItem[]
  readonly height: number
}

const strong = (text: string): Run => ({ text, weight: 600 })
const plain = (text: string): Run => ({ text, weight: 400 })

function headOf({ result: { record }, document }: ClaimPictureInput, theme: Theme): Paragraph[] {
  return [
    {
      runs: [plain(`${document.publisher}, ${dayOf(document)} · ${record.section}`)],
      size: 12,
      lead: 17,
      fill: theme.muted,
      part: 'section',
      after: 4,
    },
    {
      runs: [strong(record.claim)],
      size: 22,
      lead: 28,
      fill: theme.ink,
      part: 'title',
      after: 0,
      balanced: true,
    },
  ]
}

/** Three columns between two rules: stated, computed, verdict. */
function valuesOf({ result, period }: ClaimPictureInput, inner: number, theme: Theme): Drawn {
  const { claimedText, primary, verdict, today } = result
  const width = (inner - 2 * GAP) / 3
  const column = (name: string, value: string, small: string, narrower = 0): TextBlock =>
    stack(
      [
        { runs: [plain(name)], size: 11.5, lead: 17, fill: theme.muted, part: 'name', after: 2 },
        { runs: [strong(value)], size: 20, lead: 25, fill: theme.ink, part: 'value', after: 3, narrower },
        ...(small === ''
          ? []
          : [{ runs: [plain(small)], size: 11.5, lead: 16, fill: theme.muted, part: 'basis', after: 0 }]),
      ],
      width,
    )
  const columns = [
    column('Stated', claimedText, period),
    primary
      ? column('Computed', primary.text, basisWords(primary))
      : column('Computed', 'no value', 'no table here holds what is counted'),
    column('Verdict', VERDICT_TEXT[verdict].label, todayWords(today), SIGN + 8),
  ]
  const top = 12
  const height = top + Math.max(...columns.map((one) => one.height)) + 12
  const rule = (y: number): SceneItem => ({
    kind: 'path',
    part: 'axis',
    d: `M0 ${round(y)}h${round(inner)}`,
    stroke: theme.axis,
    strokeWidth: 1,
  })
  const items = columns.flatMap(({ items: texts }, i) =>
    texts.map((text): SceneItem => {
      const shift = i === 2 && text.part === 'value' ? SIGN + 8 : 0
      return { ...text, x: round(text.x + i * (width + GAP) + shift), y: round(text.y + top) }
    }),
  )
  const sign = signItems(verdict, round(2 * (width + GAP)), top + 19 + (25 - SIGN) / 2, theme)
  return { items: [rule(0), ...items, ...sign, rule(height)], height }
}

function signItems(verdict: Verdict, x: number, y: number, theme: Theme): SceneItem[] {
  const { ring, strokes } = VERDICT_SIGNS[verdict]
  const ground = moved(DISC, x, y)
  return [
    ring
      ? { kind: 'path', part: 'verdict', d: ground, stroke: theme.ink, strokeWidth: 1.4 }
      : { kind: 'path', part: 'verdict', d: ground, fill: theme.ink },
    {
      kind: 'path',
      part: 'verdict',
      d: moved(strokes, x, y),
      stroke: ring ? theme.ink : theme.background,
      strokeWidth: 1.6,
    },
  ]
}

/** A path whose only absolute command is `M`, set at another place. */
function moved(d: string, x: number, y: number): string {
  return d.replace(
    /M(-?[\d.]+)[ ,]?(-?[\d.]+)/g,
    (_, a: string, b: string) => `M${round(x + Number(a))} ${round(y + Number(b))}`,
  )
}

/** The sentence tells the other bases, and what is missing. */
function bodyOf({ explanation }: ClaimResult, theme: Theme): Paragraph[] {
  return [
    { runs: [plain(explanation.text)], size: 14, lead: 20, fill: theme.ink, part: 'explanation', after: 0 },
  ]
}

function footOf(
  { result: { record, verdict }, document, context }: ClaimPictureInput,
  theme: Theme,
): Paragraph[] {
  const small = { size: 9.5, lead: 13, fill: theme.muted, after: 3 }
  const { dataVersion, exported } = context
  const { label, explanation } = VERDICT_TEXT[verdict]
  return [
    { ...small, runs: [strong(`${capital(label)}:`), plain(explanation)], part: 'meaning' },
    { ...small, runs: [strong('Document:'), plain(`${sourceLabel(document)}.`)], part: 'document' },
    {
      ...small,
      runs: [
        strong('Source:'),
        plain(
          `${publishersOf(context.sources) || 'none: no table holds what is counted'}. Data version ${versionText(dataVersion)}, exported ${formatDate(exported)}.`,
        ),
      ],
      part: 'source',
      after: 0,
    },
    {
      ...small,
      runs: [plain(linkOf(record.id, context).replace(/^https?:\/\//, ''))],
      part: 'link',
      after: 0,
      narrower: 56,
    },
  ]
}

function dayOf({ published }: SourceRow): string {
  return published === null ? 'no date' : formatDate(published)
}

function linkOf(claim: string, { address, dataVersion }: Context): string {
  return `${address ?? ''}#/claims?claim=${claim}&v=${dataVersion.hash}`
}

function todayWords({ state, measured }: ClaimResult['today']): string {
  return `Today: ${TODAY_LABELS[state]}${measured ? `, ${measuredWords(measured)}` : ''}`
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase()}${text.slice(1)}`
}

function descriptionOf({ result, document }: ClaimPictureInput): string {
  const { record, claimedText, primary, verdict, explanation, today } = result
  return [
    `${document.publisher}: “${record.claim}”.`,
    `Stated: ${claimedText}. Computed: ${primary ? measuredWords(primary) : 'no value'}. Verdict: ${VERDICT_TEXT[verdict].label}.`,
    `${todayWords(today)}.`,
    explanation.text,
  ].join(' ')
}

function metadataOf(
  { result: { record, rows }, context }: ClaimPictureInput,
  description: string,
): ClaimMetadata {
  return {
    generator: GENERATOR,
    format: METADATA_FORMAT,
    claim: record.id,
    title: record.claim,
    description,
    link: linkOf(record.id, context),
    dataVersion: versionText(context.dataVersion),
    exported: context.exported,
    sources: context.sources.map(({ id }) => id),
    rows: rows.map(({ table, key }) => [table, ...key]),
  }
}
