// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { collectFigures } from './all-figures.ts'
import { bundleFiles, zipFiles } from './bundle.ts'
import { DEFAULT_CHOICES, rememberChoices, rememberedChoices, validChoices } from './choices.ts'
import { CITATION_FORMATS, citation } from './citation.ts'
import { collectionName, fileName } from './file-name.ts'
import { pictureSize } from './presets.ts'
import { publicAddress } from './public-url.ts'
import { tooLarge } from './raster.ts'
import { termsOf } from './terms.ts'

const figures = await timeFigures()
const inputOf = (figure: (typeof figures)[number]) => {
  const model = figure.build(2000, 2025)
  return { model, context: contextOf(model, filterOf(figure, 2000, 2025)) }
}
const first = inputOf(figures[0]!)

test('files are named by figure and years', () => {
  expect(fileName('arms-share', { from: 2000, to: 2025 }, 'png')).toBe('amur-arms-share-2000-2025.png')
  expect(collectionName({ from: 1946, to: 2026 }, 'zip')).toBe('amur-1946-2026.zip')
})

describe.each(figures)('citation of $name', (figure) => {
  test.each(CITATION_FORMATS)('%s names publisher, vintage, data version, day and link', (format) => {
    const { model, context } = inputOf(figure)
    const text = citation(format, model, context)
    expect(text).toContain(model.title)
    expect(text).toContain(context.sources[0]?.publisher.replaceAll('&', format === 'bibtex' ? '\\&' : '&'))
    expect(text).toContain(model.vintage.credit)
    expect(text).toContain('0123abcd')
    expect(text).toMatch(/2026-11-21|21 November 2026|2026\/11\/21/)
    expect(text).toContain(`#/figure/${model.id}?years=2000..2025`)
  })
})

test('BibTeX braces are balanced and its special characters escaped; RIS records are closed', () => {
  const odd = { ...first.model, title: 'A & B: 50% of {C}_#1 ~ \\' }
  const bib = citation('bibtex', odd, first.context)
  expect(bib).toContain('A \\& B: 50\\% of \\{C\\}\\_\\#1 \\textasciitilde{} \\textbackslash{}')
  const bare = bib.replaceAll(/\\[{}]/g, '')
  expect(bare.split('{').length).toBe(bare.split('}').length)
  const ris = citation('ris', first.model, first.context)
  expect(ris.match(/^TY {2}- /gm)?.length).toBe(ris.match(/^ER {2}- /gm)?.length)
  expect(ris.match(/^TY/gm)?.length).toBe(1 + first.context.sources.length)
})

describe('bundle', () => {
  const files = bundleFiles({
    ...first,
    options: optionsOf(),
    tables: ['arms-imports'],
    png: Uint8Array.from([1, 2, 3]),
  })
  const zip = zipFiles(files, '2026-11-21')

  test('holds picture, table, model, metadata, readme, citations and the licence of the tables used', () => {
    const found = unzipSync(zip)
    const stem = `amur-${first.model.id}-2000-2025`
    expect(Object.keys(found).sort()).toEqual(
      [
        ...['csv', 'json', 'png', 'svg'].map((extension) => `${stem}.${extension}`),
        'LICENCE.txt',
        'README.txt',
        'citation.bib',
        'citation.ris',
        'citation.txt',
        'metadata.json',
      ].sort(),
    )
    expect(strFromU8(found['LICENCE.txt']!)).toContain('SIPRI terms')
    expect(strFromU8(found['LICENCE.txt']!)).toContain('Terms of the data')
    for (const note of first.model.notes) expect(strFromU8(found['README.txt']!)).toContain(note)
    expect(JSON.parse(strFromU8(found['metadata.json']!)).sources[0].publisher).toBeTruthy()
    expect(JSON.parse(strFromU8(found[`${stem}.json`]!)).model.id).toBe(first.model.id)
  })

  test('is the same bytes for the same input, and says when there is no PNG', () => {
    expect(zipFiles(files, '2026-11-21')).toEqual(zip)
    const without = bundleFiles({ ...first, options: optionsOf(), tables: [], png: null })
    expect(strFromU8(without['README.txt']!)).toContain('no .png')
  })
})

test('every table of the data package has terms', () => {
  expect(termsOf(['vetoes', 'arms-imports']).map(({ terms }) => terms !== '')).toEqual([true, true])
})

describe('all figures', () => {
  const collect = (signal: AbortSignal, onProgress = vi.fn()) =>
    collectFigures({
      figures: figures.map((figure) => ({
        id: figure.name.replace(' ', '-'),
        load: async () => ({ ...inputOf(figure), tables: ['vetoes'] }),
      })),
      options: optionsOf(),
      paint: async () => Uint8Array.from([1]),
      onProgress,
      signal,
    })

  test('go into one zip, with progress', async () => {
    const onProgress = vi.fn()
    const blob = await collect(new AbortController().signal, onProgress)
    expect(blob.size).toBeGreaterThan(1000)
    expect(onProgress).toHaveBeenLastCalledWith(figures.length, figures.length)
  })

  test('a cancelled collection gives nothing out', async () => {
    const controller = new AbortController()
    const progress = vi.fn((done: number) => {
      if (done === 2) controller.abort()
    })
    await expect(collect(controller.signal, progress)).rejects.toThrow(/abort/i)
    expect(progress).not.toHaveBeenCalledWith(figures.length, figures.length)
  })
})

describe('remembered choices', () => {
  test('come back, and anything tampered with is its default', () => {
    const choices = { ...DEFAULT_CHOICES, preset: 'square', look: 'dark', factor: 4 } as const
    rememberChoices(choices)
    expect(rememberedChoices()).toEqual(choices)
    localStorage.setItem('amur:export', '{"preset":"__proto__","factor":3,"custom":{"width":9e9}}')
    expect(rememberedChoices()).toEqual(DEFAULT_CHOICES)
    localStorage.setItem('amur:export', '{')
    expect(rememberedChoices()).toEqual(DEFAULT_CHOICES)
    for (const odd of [null, 1, 'a', []]) expect(validChoices(odd)).toEqual(DEFAULT_CHOICES)
  })

  test('without storage there are defaults and no error', () => {
    vi.spyOn(Storage.prototype, 'getItem').mockImplementation(() => {
      throw new Error('denied')
    })
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full')
    })
    expect(() => rememberChoices(DEFAULT_CHOICES)).not.toThrow()
    expect(rememberedChoices()).toEqual(DEFAULT_CHOICES)
  })
})

test('a custom size out of bounds is refused in words, a picture too large to paint too', () => {
  expect(() => pictureSize('custom', { width: 100, height: 400 })).toThrow(
    'Width must be between 320 and 8000',
  )
  expect(() => pictureSize('custom', { width: 400, height: 9000 })).toThrow('Height must be between')
  expect(() => pictureSize('custom', { width: 400.5, height: 400 })).toThrow('whole number')
  expect(tooLarge({ width: 1920, height: 1080 }, 4)).toBeNull()
  expect(tooLarge({ width: 8000, height: 8000 }, 2)).toMatch(/16000 × 16000/)
})

test.each([
  ['https://amur.example.org/app/#/x?y', 'https://amur.example.org/app/'],
  ['https://user:pass@amur.example.org/', 'https://amur.example.org/'],
  ['http://localhost:4173/', null],
  ['http://127.0.0.1/', null],
  ['http://192.168.1.4/', null],
  ['http://172.20.0.1/', null],
  ['http://host/', null],
  ['http://[::1]/', null],
  ['file:///tmp/index.html', null],
  ['javascript:alert(1)', null],
  ['', null],
  [undefined, null],
])('the public address %j is %j', (setting, expected) => {
  expect(publicAddress(setting)).toBe(expected)
})
