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
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling table must be reachable by keyboard */}
      <section className="about__scroll" tabIndex={0} aria-label="Terms by table">
        <table>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Whose figures</th>
              <th scope="col">Terms</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([table, ...rest]) => (
              <tr key={table}>
                <th scope="row">
                  <Words text={table} />
                </th>
                {rest.map((cell, i) => (
                  <td key={i}>
                    <Words text={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
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
