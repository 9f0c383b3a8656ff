import type { Choices } from './choices.ts'
import { copyPng } from './clipboard.ts'
import { composeFigure } from './compose-figure.ts'
import { figureCsv } from './csv.ts'
import { download } from './download.ts'
import { type Extension, fileName } from './file-name.ts'
import { versionText } from './metadata.ts'
import { modelJson } from './model-json.ts'
import { PaintFailure, paintPng } from './raster.ts'
import { svgText } from './svg-text.ts'
import type { ExportInput } from './use-export.ts'

export type Action = 'SVG' | 'PNG' | 'CSV' | 'JSON' | 'Copy image' | 'Bundle'

/** What came of an action, in words; `offerSvg` where the picture could not be painted. */
export interface Outcome {
  readonly message: string
  readonly offerSvg: boolean
}

const done = (message: string): Outcome => ({ message, offerSvg: false })

/** Carries out one button of the export dialog; never throws. Must be called in the click itself. */
export async function act(action: Action, input: ExportInput, choices: Choices): Promise<Outcome> {
  try {
    return await carryOut(action, input, choices)
  } catch (reason) {
    const painting = reason instanceof PaintFailure
    const message = reason instanceof Error ? reason.message : 'An unknown error occurred.'
    return { message, offerSvg: painting || action === 'Copy image' }
  }
}

function carryOut(action: Action, input: ExportInput, choices: Choices): Promise<Outcome> | Outcome {
  const { model, context } = input
  const save = (extension: Extension, content: Blob | string, type: string): Outcome => {
    const name = fileName(model.id, context.filter, extension)
    download(content, name, type)
    return done(`${name} was handed to your downloads.`)
  }
  switch (action) {
    case 'SVG':
      return save('svg', svgText(composeFigure(model, context, choices)), 'image/svg+xml')
    case 'CSV':
      return save('csv', figureCsv(model, versionText(context.dataVersion)), 'text/csv;charset=utf-8')
    case 'JSON':
      return save('json', modelJson(model, context), 'application/json')
    case 'PNG':
      return paintPng(composeFigure(model, context, choices), choices.factor).then(({ blob, warning }) => {
        const { message } = save('png', blob, 'image/png')
        return warning ? { message: `${message} ${warning}`, offerSvg: true } : done(message)
      })
    case 'Copy image':
      return copy(input, choices)
    case 'Bundle':
      return bundle(input, choices).then(({ zip, withPng }) => {
        const { message } = save('zip', zip, 'application/zip')
        return done(withPng ? message : `${message} It holds no PNG: the browser could not paint it.`)
      })
  }
}

async function copy({ model, context }: ExportInput, choices: Choices): Promise<Outcome> {
  const painted = paintPng(composeFigure(model, context, choices), choices.factor)
  await copyPng(painted.then(({ blob }) => blob))
  const { warning } = await painted
  return { message: `The picture is copied.${warning ? ` ${warning}` : ''}`, offerSvg: warning !== null }
}

async function bundle({ model, context, tables }: ExportInput, choices: Choices) {
  const { bundleFiles, zipFiles } = await import('./bundle.ts')
  const png = await paintPng(composeFigure(model, context, choices), choices.factor).then(
    async ({ blob }) => new Uint8Array(await blob.arrayBuffer()),
    () => null,
  )
  const files = bundleFiles({ model, context, options: choices, tables, png })
  const zip = new Blob([zipFiles(files, context.exported)], { type: 'application/zip' })
  return { zip, withPng: png !== null }
}
