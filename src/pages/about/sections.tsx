import { dataVersion } from '../../data/version.ts'
import { formatDate } from '../../model/format.ts'

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
        <strong>First releases and revisions.</strong> Publishers revise. SIPRI’s total of China’s imports in
        2021 went from 901 million TIV in the release of March 2022 to 685 in that of March 2026, and Russia’s
        share from 85.8% to 68.1%. Chinese customs totals for 2025 are preliminary.
      </li>
      <li>
        <strong>Small bases.</strong> SIPRI could identify deliveries of only 71 million TIV to China in 2024
        and 207 in 2025. Shares of so little say almost nothing about a year; the five-year share is the one
        to quote.
      </li>
      <li>
        <strong>Heilongjiang.</strong> A share of trade for a full year can be given for 2006, 2008, 2009,
        2013, 2018, 2021 and 2024. The absence of 2022 and 2023 is the most serious gap: of these two years
        only January to August 2022 is known, with 70.1% of trade.
      </li>
      <li>
        <strong>Crude oil.</strong> The value of all crude imports is known for 2012, 2015 and 2019–2025 only.
        Deliveries that customs does not record under their true origin are in no share.
      </li>
      <li>
        <strong>Security Council.</strong> Abstentions of China and Russia on adopted texts are collected for
        2023 to January 2026; earlier years are not. After January 2026 one veto is documented; others may be
        missing. The votes of the two on drafts vetoed by others are known only where a tally settles them.
      </li>
      <li>
        <strong>Money.</strong> Amounts in dollars and yuan are nominal. They are not adjusted for inflation,
        and oil prices move them strongly.
      </li>
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
        “How much of China’s arms imports comes from Russia?” (2000–2025), Amur: China–Russia relations in
        figures, data version {dataVersion.date} · {dataVersion.hash}. Based on the SIPRI Arms Transfers
        Database, March 2026 release.
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
