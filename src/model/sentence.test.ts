import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joined, num, type Said, type Sentence, say } from './sentence.ts'

const ref = (row: string) => ({ row, column: 'russia' })

test('a sentence knows where its numbers stand', () => {
  const year = 2024
  expect(say`In ${year} Russia supplied ${num('17%', ref('2024'))} of ${num('2.4', ref('x'))}.`).toEqual({
    text: 'In 2024 Russia supplied 17% of 2.4.',
    numbers: [
      { at: 24, text: '17%', ref: ref('2024') },
      { at: 31, text: '2.4', ref: ref('x') },
    ],
  })
})

test('a number without a value is mere text; null, undefined and false say nothing, zero does', () => {
  expect(say`${null}${undefined}${false}${0} of ${num('3', null)}${num('', ref('x'))}`).toEqual({
    text: '0 of 3',
    numbers: [],
  })
})

test('parts are joined as a list, without those that say nothing', () => {
  const [a, b] = [say`a ${num('1', ref('a'))}`, num('2', ref('b'))]
  const list = (...parts: Said[]) => joined(parts, ', ', ' and ')
  expect(list().text).toBe('')
  expect(list(a).text).toBe('a 1')
  expect(list(a, b).text).toBe('a 1 and 2')
  expect(list(a, null, b, '', 'c', say``)).toEqual(say`a ${num('1', ref('a'))}, ${b} and c`)
  expect(joined([a, 0, 'c'], ' · ').text).toBe('a 1 · 0 · c')
})

const word = fc.string({ maxLength: 4 })
const { sentence } = fc.letrec<{ sentence: Sentence; part: Said }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.nat(99),
    fc.constantFrom(null, undefined, false as const),
    fc.tuple(word, fc.option(word)).map(([text, row]) => num(text, row === null ? null : ref(row))),
    tie('sentence'),
  ),
  sentence: fc.oneof(
    fc.array(tie('part'), { maxLength: 5 }).map((parts) => joined(parts, ', ', ' and ')),
    fc.tuple(tie('part'), tie('part'), word).map(([a, b, between]) => say`${a} ${between}${b}.`),
  ),
}))

test('however sentences are nested, every number stands at its place, one after the other', () => {
  fc.assert(
    fc.property(sentence, ({ text, numbers }) => {
      let end = 0
      for (const number of numbers) {
        expect(text.slice(number.at, number.at + number.text.length)).toBe(number.text)
        expect(number.at).toBeGreaterThanOrEqual(end)
        end = number.at + number.text.length
      }
    }),
  )
})
