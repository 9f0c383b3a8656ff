import tables from 'virtual:data-tables'
import { gapNotes } from '../../data/about.ts'
import { dataVersion } from '../../data/version.ts'
import { FIGURES } from '../../figures/registry.ts'
import { DEFAULT_YEARS } from '../../filter/years.ts'
import { formatDate, formatYears } from '../../model/format.ts'

const CSIS = 'What Are the Key Strengths of the China-Russia Relationship?'
const CRS = 'https://crsreports.congress.gov/product/details?prodcode=IF12100'

export function Purpose() {
  return (
    <>
      <p>
        Amur shows how China and Russia deal with each other in arms, energy and trade, diplomacy and the
        United Nations. Its figures stand side by side and answer together to one choice of years, so that a
        turn in one can be held against the others.
      </p>
      <p>
        It is made for people who must be able to defend a number: analysts, desk officers, journalists,
        students. Behind every mark stand the rows it rests on and the sources of each row; where there is no
        figure, the page says so instead of filling the gap. Amur describes. It does not forecast, and two
        lines that move together are not offered as cause and effect.
      </p>
      <p>
        The name is that of the river between the two countries. In Chinese the river is Heilongjiang, as is
        the province on it.
      </p>
    </>
  )
}

export function Limits() {
  return (
    <ul>
      <li>
        <strong>Read from publications.</strong> Most figures were read in published releases, often through
        news reports or copies kept in public repositories, rather than in the publishers’ databases. Each
        source says which. Many values were held against a second source, and disagreement is told in the note
        of the row.
      </li>
      <li>
        <strong>First releases and revisions.</strong> Publishers revise, SIPRI every spring; the page of each
        arms figure sets its releases side by side.
      </li>
      <li>
        <strong>Money.</strong> Amounts in dollars and yuan are nominal. They are not adjusted for inflation,
        and oil prices move them strongly.
      </li>
      {tables.map((table) => {
        const gaps = gapNotes(table)
        return (
          gaps.length > 0 && (
            <li key={table.name} data-table={table.name}>
              <strong>{table.title}.</strong> {gaps.join(' ')}
            </li>
          )
        )
      })}
    </ul>
  )
}

export function Documents() {
  return (
    <>
      <p>Two publications set the questions that Amur asks of the data:</p>
      <ul>
        <li>
          CSIS ChinaPower, <cite>{CSIS}</cite>, 23 August 2022.
        </li>
        <li>
          Congressional Research Service,{' '}
          <a href={CRS} target="_blank" rel="noreferrer">
            <cite>China-Russia Relations</cite>, In Focus IF12100, version 11
          </a>
          , 13 September 2023.
        </li>
      </ul>
      <p>
        They are statements to be tested, not a source of values: no value drawn in a figure rests on them
        alone. Where a figure here differs from what they print, the records show why: a later release,
        another basis, or another count.
      </p>
    </>
  )
}

export function Citing() {
  return (
    <>
      <p>
        Cite the figure with the years shown and the data version, and credit those who published the numbers.
        The version is a date and a fingerprint of all tables: whoever has the same version has the same
        numbers.
      </p>
      <p className="about__citation">
        “{FIGURES.find(({ id }) => id === 'arms-share')?.title}” (
        {formatYears(DEFAULT_YEARS.from, DEFAULT_YEARS.to)}), Amur: China–Russia relations in figures, data
        version {dataVersion.date} · {dataVersion.hash}. Based on the SIPRI Arms Transfers Database, with the
        release the figure names.
      </p>
      <p>
        Shares, sums and trailing averages are Amur’s own calculations from published figures. Say so, and do
        not attribute them to the publisher. <em>Copy link</em> keeps the whole view, with the version it was
        made with. The data were last changed on {formatDate(dataVersion.date)}.
      </p>
    </>
  )
}

export function Access() {
  return (
    <>
      <p>Amur aims to meet level AA of the Web Content Accessibility Guidelines 2.2.</p>
      <ul>
        <li>
          Everything works with a keyboard, a mouse or a finger. In a chart, the arrow keys move from year to
          year and Enter pins one; in the card of a pinned year they step through the years, and Escape closes
          it.
        </li>
        <li>
          A chart has a name and a sentence that says what it shows; the values of the year pointed at are
          read out. <em>Table</em> gives the same values as a table.
        </li>
        <li>
          Series differ by line, mark, pattern or label as well as by colour, and the palette is chosen for
          readers who do not see all colours. Light and dark follow your system until you choose.
        </li>
        <li>Charts do not move by themselves, and nothing flashes.</li>
        <li>
          Known limits: the pages are in English only, and long record tables must be scrolled sideways on a
          phone.
        </li>
      </ul>
    </>
  )
}
