import { expect, it } from 'vitest'
import { filesOf } from '../support/bundle-size.mjs'

const MANIFEST = {
  'index.html': {
    file: 'index.js',
    imports: ['_shared.js'],
    css: ['index.css'],
    dynamicImports: ['lazy.ts'],
  },
  '_shared.js': { file: 'shared.js', imports: ['index.html'] },
  'lazy.ts': { file: 'lazy.js', imports: ['_shared.js', '_more.js'] },
  '_more.js': { file: 'more.js' },
}

it('follows static imports, each once, and leaves lazy chunks alone', () => {
  expect(filesOf(MANIFEST, ['index.html'])).toEqual(['index.js', 'index.css', 'shared.js'])
  expect(filesOf(MANIFEST, ['index.html', 'lazy.ts'])).toEqual([
    'index.js',
    'index.css',
    'shared.js',
    'lazy.js',
    'more.js',
  ])
})

it('refuses a chunk the build does not have', () => {
  expect(() => filesOf(MANIFEST, ['renamed.ts'])).toThrow('no chunk renamed.ts')
})
