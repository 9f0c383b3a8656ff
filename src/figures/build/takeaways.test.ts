import { expect, test } from 'vitest'
import { realFiles, replaced } from '../../data/build/edit-files.test-support.ts'
import { validate } from '../../data/validation/validate.ts'
import { statementChanges } from './takeaways.ts'

const { tables } = validate(realFiles())

test('the same tables say the same', () => {
  expect(statementChanges(tables, tables)).toEqual([])
})

test('a changed value changes the takeaways that rest on it, and no other', () => {
  // data/crude-share.csv, 2025: 100.718 of 577.73 million tonnes, 17.4 percent
  const { tables: after, problems } = validate(
    replaced('crude-share', '\n2025,100.718,577.73,17.4,', '\n2025,150.21,577.73,26,'),
  )
  expect(problems).toEqual([])
  const lines = statementChanges(tables, after)
  expect(lines[0]).toMatch(/^crude-share \(share\) said: In 2025 Russia supplied 17% of China’s/)
  expect(lines[1]).toMatch(/^ +says: In 2025 Russia supplied 26% of China’s/)
  expect(lines.filter((line) => !/^(crude-share| )/.test(line))).toEqual([])
})
