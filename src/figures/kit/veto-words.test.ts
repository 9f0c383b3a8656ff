import { expect, test } from 'vitest'
import { loadTable } from '../../data/tables.ts'
import { isLoneRussianVeto } from './veto-words.ts'

test('a lone Russian veto is one without the People’s Republic, not one without another government of China', async () => {
  const rows = await loadTable('vetoes')
  const before = rows.find(({ date, veto_rus, veto_chn }) => date < '1971-10-25' && veto_rus && !veto_chn)
  const first = rows.find(({ veto_id }) => veto_id === 'V086')
  const joint = rows.find(({ veto_id }) => veto_id === 'V213')
  const american = rows.find(({ date, veto_usa, veto_rus }) => date > '2000' && veto_usa && !veto_rus)
  expect([before, first, joint, american].map((row) => row && isLoneRussianVeto(row))).toEqual([
    false,
    true,
    false,
    false,
  ])
})
