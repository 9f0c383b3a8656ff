import type { YearModel } from '../../src/model/figure-model.ts'
import { readoutOf } from '../../src/model/readout.ts'

/** What a read-out says, without the values it tells. */
export const phrasesOf = (model: YearModel, year: number) =>
  readoutOf(model, year).parts.map(({ text }) => text)
