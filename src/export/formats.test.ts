// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { contextOf, filterOf, optionsOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { type CollectionInput, collectFigures } from './all-figures.ts'
import { bundleFiles, zipFiles } from './bundle.ts'
import { DEFAULT_CHOICES, rememberChoices, rememberedChoices, validChoices } from './choices.ts'
import { CITATION_FORMATS, citation } from './citation.ts'
import { collectionName, fileName } from './file-name.ts'
import { pictureSize } from './presets.ts'
import { publicAddress } from './public-url.ts'
import { tooLarge } from './raster.ts'
import { termsOf } from './terms.ts'
import { today } from './use-export.ts'

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
  const odd = { ...first.model, title: 'A & B: 50% of {C}_#1 ~ \\ $5' }
  const bib = citation('bibtex', odd, first.context)
  expect(bib).toContain('A \\& B: 50\\% of \\{C\\}\\_\\#1 \\textasciitilde{} \\textbackslash{} \\$5')
  const bare = bib.replaceAll(/\\[{}]/g, '')
  expect(bare.split('{').length).toBe(bare.split('}').length)
  const ris = citation('ris', first.model, first.context)
  expect(ris.match(/^TY {2}- /gm)?.length).toBe(ris.match(/^ER {2}- /gm)?.length)
  expect(ris.match(/^TY/gm)?.length).toBe(1 + first.context.sources.length)
})

test('a citation names three sources and counts the others; what was read through another place says so', () => {
  const source = { ...first.context.sources[0]!, read_through: 'a library’s copy' }
  const of = (count: number) => ({ ...first.context, sources: Array(count).fill(source) })
  const cited = (count: number) => citation('chicago', first.model, of(count))
  expect(cited(3)).not.toContain('listed with the figure')
  expect(cited(4)).toContain('; 1 more source listed with the figure.')
  expect(cited(6)).toContain('; 3 more sources listed with the figure.')
  expect(citation('ris', first.model, of(1))).toContain('N1  - read through: a library’s copy')
  expect(citation('bibtex', first.model, of(1))).toContain('note = {read through: a library’s copy}')
})

test('the day of an export is the reader’s own', () => {
  expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  expect(today(new Date(2026, 11, 31, 0, 1))).toBe('2026-12-31')
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
  const few = figures.slice(0, 3).map((figure) => ({ id: figure.name.replace(' ', '-'), figure }))
  const collect = (given: Partial<CollectionInput> = {}) =>
    collectFigures({
      figures: few.map(({ id, figure }) => ({
        id,
        load: async () => ({ ...inputOf(figure), tables: ['vetoes'] }),
      })),
      options: optionsOf(),
      paint: async () => Uint8Array.from([1, 2, 3]),
      onProgress: () => {},
      signal: new AbortController().signal,
      ...given,
    })
  const contentOf = async (zip: Promise<Blob>) => {
    const reader = new FileReader()
    reader.readAsArrayBuffer(await zip)
    await new Promise((resolve) => reader.addEventListener('load', resolve))
    return unzipSync(new Uint8Array(reader.result as ArrayBuffer))
  }

  test('go into one zip: four files each and the terms of their tables, with progress', async () => {
    const onProgress = vi.fn()
    const found = await contentOf(collect({ onProgress }))
    const names = few.flatMap(({ id }) =>
      ['svg', 'csv', 'json', 'png'].map((extension) => `amur-${id}-2000-2025.${extension}`),
    )
    expect(Object.keys(found).sort()).toEqual([...names, 'LICENCE.txt'].sort())
    expect(found[names[3]!]).toEqual(Uint8Array.from([1, 2, 3]))
    expect(strFromU8(found[names[0]!]!)).toMatch(/^<svg/)
    expect(strFromU8(found['LICENCE.txt']!)).toContain('(vetoes)')
    expect(onProgress.mock.calls).toEqual([0, 1, 2, 3].map((done) => [done, 3]))
  })

  test('a figure that cannot be painted is named; without painting nothing is missed', async () => {
    let painted = 0
    const paint = async () => {
      painted += 1
      if (painted === 2) throw new Error('no canvas')
      return Uint8Array.from([1])
    }
    const found = await contentOf(collect({ paint }))
    expect(strFromU8(found['MISSING.txt']!)).toContain(`as PNG: ${few[1]!.id}.`)
    expect(Object.keys(await contentOf(collect({ paint: null })))).not.toContain('MISSING.txt')
  })

  test('the page can answer its reader before each figure is loaded and before it is painted', async () => {
    let answered = false
    const ask = () => {
      answered = false
      setTimeout(() => {
        answered = true
      })
    }
    const seen: boolean[] = []
    await collect({
      onProgress: ask,
      figures: few.map(({ id, figure }) => ({
        id,
        load: async () => {
          seen.push(answered)
          ask()
          return { ...inputOf(figure), tables: [] }
        },
      })),
      paint: async () => {
        seen.push(answered)
        return Uint8Array.from([1])
      },
    })
    expect(seen).toEqual(few.flatMap(() => [true, true]))
  })

  test('a cancelled collection gives nothing out', async () => {
    const controller = new AbortController()
    const onProgress = vi.fn((done: number) => {
      if (done === 2) controller.abort()
    })
    await expect(collect({ onProgress, signal: controller.signal })).rejects.toThrow(/abort/i)
    expect(onProgress).not.toHaveBeenCalledWith(3, 3)
  })

  test('nor does one cancelled while a figure loads, which is not painted, or while the last is painted', async () => {
    const loading = new AbortController()
    const paint = vi.fn(async () => Uint8Array.from([1]))
    const load = async () => {
      loading.abort()
      return { ...first, tables: [] }
    }
    const one = collect({ figures: [{ id: 'one', load }], paint, signal: loading.signal })
    await expect(one).rejects.toThrow(/abort/i)
    expect(paint).not.toHaveBeenCalled()

    const painting = new AbortController()
    const paintLast = async () => {
      painting.abort()
      return Uint8Array.from([1])
    }
    const last = collect({
      figures: [{ id: 'one', load: async () => ({ ...first, tables: [] }) }],
      paint: paintLast,
      signal: painting.signal,
    })
    await expect(last).rejects.toThrow(/abort/i)
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
    for (const custom of [
      { width: 1600, height: 9e9 },
      { width: 9e9, height: 900 },
    ])
      expect(validChoices({ custom })).toEqual(DEFAULT_CHOICES)
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
  expect(tooLarge({ width: 8000, height: 320 }, 4)).toMatch(/32000 × 1280/)
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
