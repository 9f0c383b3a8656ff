import { expect, test } from 'vitest'
import { realFiles, replaced } from '../../data/build/edit-files.test-support.ts'
import { validate } from '../../data/validation/validate.ts'
import { statementChanges } from './verdict-changes.ts'

const { tables } = validate(realFiles())

test('the same tables leave every verdict as it is', () => {
  expect(statementChanges(tables, tables)).toEqual([])
})

test('a changed datum changes the claims that rest on it', () => {
  // csis: crude of 2021 is about 16 percent of the total; half of it is not
  const { tables: after } = validate(
    replaced('crude-share', '\n2021,79.646,512.92,15.5,', '\n2021,39.646,512.92,7.7,'),
  )
  const lines = statementChanges(tables, after)
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) expect(line).toMatch(/^(claim (csis|crs)-\d\d said: | +says: )/)
})
