import { expect, test } from 'vitest'
import { realFiles } from '../../../src/data/build/edit-files.test-support.ts'
import { crudeShareQuality } from '../../../src/data/row-quality.ts'
import { validate } from '../../../src/data/validation/validate.ts'

const { tables } = validate(realFiles())

test('crude share by year', () => {
  const special = tables['crude-share'].flatMap((row) => {
    const quality = crudeShareQuality(row)
    return quality === 'reported' ? [] : [`${row.year} ${quality}`]
  })
  expect(special).toEqual([
    '2001 derived',
    '2004 derived',
    '2005 derived',
    '2008 derived',
    '2009 revised',
    '2010 derived',
    '2011 revised',
    '2012 rounded',
    '2013 preliminary',
    '2014 derived',
    '2015 derived',
    '2025 preliminary',
  ])
})
