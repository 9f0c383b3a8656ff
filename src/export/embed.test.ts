// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { contextOf, filterOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { VOCABULARY } from '../figures/registry.ts'
import { parseFilter } from '../filter/url-codec.ts'
import { altText } from '../model/alt-text.ts'
import { ADDRESS_TO_FILL_IN, embedFrame, embedImage } from './embed.ts'

const figures = await timeFigures()
const parse = (html: string) => {
  const host = document.createElement('template')
  host.innerHTML = html
  expect(host.content.childNodes).toHaveLength(1)
  return host.content.firstElementChild!
}

describe.each(figures)('$name', (figure) => {
  const model = figure.build(1995, 2014)
  const filter = { ...filterOf(figure, 1995, 2014), pin: 2008 }
  const context = { ...contextOf(model, filter), address: 'https://amur.example.org/figures/' }

  test('the frame opens the figure with its filter, at the public address', () => {
    const frame = parse(embedFrame(model, context))
    expect(frame.tagName).toBe('IFRAME')
    const src = frame.getAttribute('src') ?? ''
    expect(src.startsWith(`https://amur.example.org/figures/#/embed/${model.id}?`)).toBe(true)
    const read = parseFilter(src.split('?')[1] ?? '', VOCABULARY)
    expect(read.notices).toEqual([])
    const { from, to, pin, measures } = filter
    expect(read.filter).toMatchObject({ from, to, pin, measures })
    expect(frame.getAttribute('title')).toContain(model.title)
    expect(frame.getAttribute('loading')).toBe('lazy')
    for (const side of ['width', 'height']) expect(Number(frame.getAttribute(side))).toBeGreaterThan(300)
  })

  test('the picture has its exported name, size and alternative text', () => {
    const image = parse(embedImage(model, context, { width: 1920, height: 1080 }))
    expect(image.tagName).toBe('IMG')
    expect(image.getAttribute('src')).toBe(`amur-${model.id}-1995-2014.png`)
    expect(image.getAttribute('alt')).toBe(altText(model))
    expect(image.getAttribute('title')).toBe(model.title)
    expect(['width', 'height'].map((side) => image.getAttribute(side))).toEqual(['1920', '1080'])
    expect(image.getAttribute('loading')).toBe('lazy')
  })

  test('without a public address the frame has words to fill in, never a local address', () => {
    const html = embedFrame(model, { ...context, address: null })
    expect(parse(html).getAttribute('src')?.startsWith(`${ADDRESS_TO_FILL_IN}#/embed/`)).toBe(true)
    expect(html).not.toMatch(/localhost|127\.0\.0\.1|file:/)
  })
})

test('quotes and angle brackets of a title stay inside their attribute', () => {
  const figure = figures[0]!
  const odd = { ...figure.build(2000, 2025), title: 'A "quoted" <b>title</b> & more' }
  const frame = parse(embedFrame(odd, contextOf(odd, filterOf(figure, 2000, 2025))))
  expect(frame.getAttribute('title')).toContain('A "quoted" <b>title</b> & more')
})
