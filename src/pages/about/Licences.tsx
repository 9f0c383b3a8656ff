import text from '../../../data/LICENSES.md?raw'
import { type Inline, inlinesOf, licenceRows } from './licence-rows.ts'

const ROWS = licenceRows(text)

export function Licences() {
  return (
    <>
      <p>
        The code of Amur, the layout of its tables, its notes and its estimates are free to use under the MIT
        licence. <strong>The figures are not</strong>: each table keeps the terms of those who published them.
        Some allow non-commercial use only, and for those Amur cannot give you leave; ask the publisher named
        first.
      </p>
      <dl className="about__licences">
        {ROWS.map(([tables, whose, terms]) => (
          <div key={tables}>
            <dt>
              <Words text={tables} />
            </dt>
            <dd>
              <strong>
                <Words text={whose} />
              </strong>
            </dd>
            <dd>
              <Words text={terms} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const ELEMENT = { text: 'span', strong: 'strong', code: 'code' } as const

function Words({ text: source }: { text: string }) {
  return inlinesOf(source).map(({ kind, text: words }: Inline, i) => {
    const Element = ELEMENT[kind]
    return <Element key={i}>{words}</Element>
  })
}
