import { expect, it } from 'vitest'
import { withEverythingInline } from './single-file.ts'

it('puts script and style into the page, whatever they hold', () => {
  const html =
    '<head><script type="module" crossorigin src="./a/x.js"></script><link rel="stylesheet" crossorigin href="./a/x.css"></head>'
  const files: Record<string, string> = {
    'a/x.js': 'const a = "</script><!-- $& $1 -->", b = "</SCRIPT>"',
    'a/x.css': 'a::before{content:"$&"}',
  }
  expect(withEverythingInline(html, (file) => files[file] ?? '')).toBe(
    '<head><script type="module">const a = "\\x3C/script>\\x3C!-- $& $1 -->", b = "\\x3C/SCRIPT>"</script><style>a::before{content:"$&"}</style></head>',
  )
})
