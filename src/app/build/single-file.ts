import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Everything is in the file: it may ask for nothing. `data:` and `blob:` are fonts and exports being drawn. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data: blob:',
  'connect-src data: blob:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/**
 * Makes of the build one HTML file that opens from a disk: code of all routes and figures, tables, styles, typeface and
 * icon stand in it. Needs a build of one chunk and one style sheet.
 */
export function singleFile(name: string): Plugin {
  let root = ''
  return {
    name: 'amur:single-file',
    enforce: 'post',
    configResolved(config) {
      root = config.root
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('/icon.svg', () => `data:image/svg+xml,${encodeURIComponent(readIcon(root))}`)
          .replace('<meta charset="utf-8" />', (charset) => {
            return `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`
          }),
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no index.html.')
        const left = new Set(
          Object.keys(bundle).filter((file) => file !== 'index.html' && file !== '_headers'),
        )
        const take = (file: string) => {
          const found = bundle[file]
          if (!found) throw new Error(`index.html asks for ${file}, which is not in the build.`)
          left.delete(file)
          return found.type === 'chunk' ? found.code : String(found.source)
        }
        page.source = withEverythingInline(String(page.source), take)
        if (left.size > 0) throw new Error(`Not in the single file: ${[...left].join(', ')}.`)
        page.fileName = name
        for (const file of Object.keys(bundle)) if (file !== 'index.html') delete bundle[file]
      },
    },
  }
}

function readIcon(root: string): string {
  return readFileSync(join(root, 'public/icon.svg'), 'utf8')
}

/** Puts scripts and styles where the page asks for them; `take` gives the text of a file of the build. Pure but for it. */
export function withEverythingInline(html: string, take: (file: string) => string): string {
  return html
    .replaceAll(
      /<script type="module"[^>]*src="\.\/([^"]+)"[^>]*><\/script>/g,
      (_, file: string) => `<script type="module">${inScript(take(file))}</script>`,
    )
    .replaceAll(
      /<link rel="stylesheet"[^>]*href="\.\/([^"]+)"[^>]*>/g,
      (_, file: string) => `<style>${take(file)}</style>`,
    )
}

/** Code that no HTML parser takes for the end of its element; both forms mean the same in strings and patterns. */
function inScript(code: string): string {
  return code.replaceAll(/<(\/script|!--)/gi, '\\x3C$1')
}
