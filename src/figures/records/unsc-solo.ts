import { sourceIndex } from '../../data/sources.ts'
import type { Tables } from '../../data/tables.ts'
import type { RecordTable } from '../../model/records.ts'
import { adopted, withoutTheOther } from './vetoes.ts'

/** Every item one of the two vetoed without the other, with the other’s vote; and the votes of both on texts adopted. */
export function soloRecords(tables: Pick<Tables, 'vetoes' | 'adopted-votes' | 'sources'>): RecordTable[] {
  return [withoutTheOther(tables.vetoes, sourceIndex(tables.sources)), adopted(tables['adopted-votes'])]
}
