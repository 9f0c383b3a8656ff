// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { setText } from './set-text.ts'

const paragraph = () => document.createElement('p')

test('writes into the node that is there, so that nothing is laid out anew', () => {
  const element = paragraph()
  setText(element, 'Russia 45%')
  const node = element.firstChild
  setText(element, 'Russia 46%')
  expect(element.firstChild).toBe(node)
  expect(element.textContent).toBe('Russia 46%')
})

test('writes nothing where the words are the same', async () => {
  const element = paragraph()
  setText(element, 'Russia 45%')
  let changes = 0
  const observer = new MutationObserver((records) => {
    changes += records.length
  })
  observer.observe(element, { childList: true, characterData: true, subtree: true })
  setText(element, 'Russia 45%')
  await Promise.resolve()
  expect(changes).toBe(0)
  setText(element, 'Russia 46%')
  await Promise.resolve()
  expect(changes).toBe(1)
})

test('each element has its own words; without one nothing happens', () => {
  const [one, other] = [paragraph(), paragraph()]
  setText(one, 'the same')
  setText(other, 'the same')
  expect(other.textContent).toBe('the same')
  expect(() => setText(null, 'nowhere')).not.toThrow()
})

test('what holds elements is replaced by the words', () => {
  const element = paragraph()
  element.append(document.createElement('b'))
  setText(element, 'only words')
  expect(element.innerHTML).toBe('only words')
  setText(element, '')
  expect(element.textContent).toBe('')
})
