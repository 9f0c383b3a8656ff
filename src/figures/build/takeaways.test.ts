import { expect, test } from 'vitest'
import { realFiles } from '../../data/build/edit-files.test-support.ts'
import { validate } from '../../data/validation/validate.ts'
import { statementChanges } from './takeaways.ts'

const { tables } = validate(realFiles())

test('the same tables say the same', () => {
  expect(statementChanges(tables, tables)).toEqual([])
})

test('a changed value changes the takeaways that rest on it, and no other', () => {
  const file = realFiles().get('crude-share') ?? ''
  const last = file.trimEnd().split('\n').at(-1) ?? ''
  const [year, russia, total] = last.split(',')
  const more = `${Math.round(Number(russia) * 1500) / 1000}`
  const share = `${Math.round((100_000 * Number(more)) / Number(total)) / 1000}`
  const changed = last.replace(/^(\d+),[^,]*,([^,]*),[^,]*,/, `$1,${more},$2,${share},`)
  const { tables: after, problems } = validate(realFiles().set('crude-share', file.replace(last, changed)))
  expect(problems).toEqual([])
  const lines = statementChanges(tables, after)
  expect(lines[0]).toMatch(new RegExp(`^crude-share \\(share\\) said: In ${year} Russia supplied `))
  expect(lines[1]).toMatch(
    new RegExp(`^ +says: In ${year} Russia supplied ${Math.round(Number(share))}% of China’s`),
  )
  expect(lines.filter((line) => !/^(crude-share| )/.test(line))).toEqual([])
})
