// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { contextOf, filterOf } from '../../tests/support/exports.ts'
import { timeFigures } from '../../tests/support/tables.ts'
import { VOCABULARY } from '../figures/registry.ts'
import { parseFilter } from '../filter/url-codec.ts'
import { EXTENT } from '../filter/years.ts'
import { composeFigure } from './compose-figure.ts'
import { composeSheet } from './compose-sheet.ts'
import { withTexts } from './png-chunks.ts'
import { readPicture } from './read-picture.ts'
import { svgText } from './svg-text.ts'

const figures = await timeFigures()
const figure = figures.find(({ isDefault, measure }) => !isDefault && measure)!
const filter = filterOf(figure, 1992, 2014, { domains: ['military'], pin: 2001 })
const model = figure.build(1992, 2014)
const picture = composeFigure(model, contextOf(model, filter))
const metadata = JSON.parse(picture.metadata)

/** Header, nothing drawn, end: enough of a PNG to carry texts. */
const PNG = Uint8Array.from(
  Buffer.from(
    '89504e470d0a1a0a0000000d4948445200000001000000010806000000' + '1f15c4890000000049454e44ae426082',
    'hex',
  ),
)

const svgFile = (text: string, name = 'a.svg') => fileOf(new TextEncoder().encode(text), name)
const pngFile = (amur: unknown) =>
  fileOf(withTexts(PNG, { amur: typeof amur === 'string' ? amur : JSON.stringify(amur) }), 'a.png')
const withMetadata = (more: object) => ({ ...metadata, ...more })

/** jsdom’s File reads nothing; this is what a browser’s gives. */
function fileOf(bytes: Uint8Array, name: string): File {
  const buffer = bytes.slice().buffer
  return { name, size: bytes.length, arrayBuffer: async () => buffer } as unknown as File
}

async function viewOf(file: File) {
  const read = await readPicture(file)
  if (read.kind === 'message') throw new Error(read.message)
  return read
}

async function messageOf(file: File) {
  const read = await readPicture(file)
  return read.kind === 'message' ? read.message : read.link
}

test('an SVG and a PNG open the view they show', async () => {
  for (const file of [svgFile(svgText(picture)), pngFile(picture.metadata)]) {
    const { link, notices } = await viewOf(file)
    expect(notices).toEqual([])
    const [route, search] = link.split('?')
    expect(route).toBe(`#/figure/${figure.id}`)
    expect(parseFilter(search ?? '', VOCABULARY)).toMatchObject({ filter, version: '0123abcd' })
  }
})

test('a sheet opens its panels', async () => {
  const sheet = composeSheet([model], contextOf(model, filter), { look: 'light', largeType: false })
  const { link } = await viewOf(svgFile(svgText(sheet)))
  expect(link).toMatch(/^#\/\?years=1992\.\.2014/)
})

test('an SVG that another program wrote again still opens', async () => {
  const again = svgText(picture).replace('<svg ', '<?xml version="1.0"?>\n<!-- saved -->\n<svg ')
  expect((await viewOf(svgFile(again))).link).toMatch(/^#\/figure\//)
})

test.each([
  ['text', svgFile('year,value\n2000,1\n', 'a.csv')],
  ['another SVG', svgFile('<svg xmlns="http://www.w3.org/2000/svg"><metadata>{}</metadata></svg>')],
  ['a PNG without texts', fileOf(PNG, 'b.png')],
  ['a PNG of another program', pngFile({ generator: 'Other', format: 1, figure: 'x', query: '' })],
  ['bytes', fileOf(Uint8Array.from([255, 216, 255, 224]), 'c.jpg')],
  ['nothing', fileOf(new Uint8Array(), 'd.png')],
  ['entities', svgFile('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>')],
])('foreign: %s', async (_, file) => {
  expect(await messageOf(file)).toMatch(/was not exported by Amur/)
})

test.each([
  ['a cut SVG', svgFile(svgText(picture).slice(0, 2000))],
  ['no JSON', pngFile('{')],
  ['a list', pngFile([])],
  ['null', pngFile('null')],
  ['no query', pngFile(withMetadata({ query: undefined }))],
  ['a query without end', pngFile(withMetadata({ query: 'a'.repeat(5000) }))],
  ['a figure that is no text', pngFile(withMetadata({ figure: { id: 1 } }))],
  ['a format that is no number', pngFile(withMetadata({ format: '1' }))],
  ['a cut PNG', fileOf(withTexts(PNG, { amur: picture.metadata }).subarray(0, 200), 'a.png')],
])('damaged: %s', async (_, file) => {
  expect(await messageOf(file)).toMatch(/damaged/)
})

test('newer, unknown and too large files are told apart', async () => {
  expect(await messageOf(pngFile(withMetadata({ format: 99 })))).toMatch(/newer Amur/)
  expect(await messageOf(pngFile(withMetadata({ figure: '../../evil' })))).toMatch(/does not have/)
  const large = { name: 'x.png', size: 21 * 1024 * 1024 } as File
  expect(await messageOf(large)).toMatch(/larger than 20 MB/)
  const unreadable = { name: 'x', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) }
  expect(await messageOf(unreadable as unknown as File)).toMatch(/could not be read/)
})

test('the link is built anew: neither a link nor a value in the file is taken over', async () => {
  const hostile = withMetadata({
    link: 'javascript:alert(1)',
    query: 'years=1..9999&domains=<img>&evil=1&pin=2001',
  })
  const { link, notices } = await viewOf(pngFile(hostile))
  expect(link).toMatch(new RegExp(`^#/figure/[a-z-]+\\?years=${EXTENT.from}\\.\\.${EXTENT.to}&`))
  expect(link).not.toMatch(/evil|javascript|img/)
  expect(notices.length).toBeGreaterThan(0)
})
