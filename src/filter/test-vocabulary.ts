import type { Vocabulary } from './filter.ts'

/** A small vocabulary for the tests of this folder. */
export const VOCABULARY: Vocabulary = {
  extent: { from: 1946, to: 2026 },
  defaultYears: { from: 2000, to: 2025 },
  figures: ['arms-share', 'vetoes', 'trade', 'sco'],
  defaultFigures: ['arms-share', 'vetoes'],
  measures: {
    'arms-share.measure': ['share', 'volume'],
    'vetoes.members': ['pair', 'p5'],
    'trade.measure': ['volume', 'shares'],
  },
  lists: {
    'sco.states': { values: ['CHN', 'IND', 'KAZ', 'RUS'], most: 3, one: 'a state', many: 'states' },
  },
}
