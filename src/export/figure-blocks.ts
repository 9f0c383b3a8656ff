import type { Theme } from '../chart/theme.ts'
import type { FigureModel } from '../model/figure-model.ts'
import type { ExportContext } from './export-context.ts'
import { filterWords, linkWords, markSentences, noteRuns, originRuns, pinnedWords } from './figure-words.ts'
import type { Paragraph } from './text-block.ts'

/** What the words of a picture leave out for want of room. */
export interface Cut {
  /** How many notes, from the last. */
  readonly notes: number
  readonly marks: boolean
  readonly takeaway: boolean
  /** Least height of the chart with which this much text may stand. */
  readonly chart: number
}

/** Which of the words that can go are kept. */
export type Keep = Pick<Cut, 'marks' | 'takeaway'>

/** Mildest first. */
export const KEEPS: readonly Keep[] = [
  { marks: true, takeaway: true },
  { marks: true, takeaway: false },
  { marks: false, takeaway: false },
]

/** Every number of notes left out, none first. */
export function cutsOf(notes: number, height: number, keep: Keep): Cut[] {
  const comfortable = Math.max(190, height * 0.44)
  return [
    ...Array.from({ length: notes + 1 }, (_, dropped) => ({ ...keep, notes: dropped, chart: comfortable })),
    { ...keep, notes, chart: keep.takeaway ? 160 : 150 },
  ]
}

/** Title, takeaway, subtitle with the filter in words, the pinned year. */
export function headOf(
  model: FigureModel,
  { filter }: ExportContext,
  cut: Cut,
  theme: Theme,
  width: number,
): Paragraph[] {
  const wide = width >= 560
  const pinned = pinnedWords(model, filter.pin)
  const asked = [model.subtitle, filterWords(filter, model)].filter(Boolean).join(' · ')
  const paragraph = (
    part: string,
    text: string,
    style: Omit<Paragraph, 'part' | 'runs'>,
    weight: 400 | 600,
  ) => ({
    part,
    runs: [{ text, weight }],
    ...style,
  })
  const title = { size: wide ? 22 : 17, lead: wide ? 27 : 21, fill: theme.ink, after: 4, balanced: true }
  const takeaway = { size: wide ? 14 : 12, lead: wide ? 19 : 16, fill: theme.ink, after: 5, balanced: true }
  const subtitle = { size: wide ? 12 : 11, lead: wide ? 16 : 15, fill: theme.muted, after: 0, balanced: true }
  return [
    paragraph('title', model.title, title, 600),
    ...(cut.takeaway ? [paragraph('takeaway', model.takeaway.text, takeaway, 400)] : []),
    paragraph('subtitle', asked, subtitle, 400),
    ...(pinned ? [paragraph('pinned', pinned, { size: 12, lead: 18, fill: theme.ink, after: 0 }, 600)] : []),
  ]
}

/** What the marks mean, notes, source with vintage, data version, day of export, link. */
export function footOf(
  model: FigureModel,
  context: ExportContext,
  cut: Cut,
  withNotes: boolean,
  theme: Theme,
): Paragraph[] {
  const small = { size: 9.5, lead: 13, fill: theme.muted, after: 3 }
  const marks = cut.marks ? markSentences(model).flat() : []
  return [
    ...(marks.length > 0 ? [{ ...small, runs: marks, part: 'marks' }] : []),
    ...(withNotes && model.notes.length > 0
      ? [{ ...small, runs: noteRuns(model.notes, cut.notes), part: 'notes' }]
      : []),
    { ...small, runs: originRuns(model, context), part: 'source', after: 0 },
    {
      ...small,
      runs: [{ text: linkWords(model, context), weight: 400 }],
      part: 'link',
      after: 0,
      narrower: 56,
    },
  ]
}
