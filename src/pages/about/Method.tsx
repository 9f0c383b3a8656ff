import tables from 'virtual:data-tables'
import { useQuery } from '@tanstack/react-query'
import { type TableName, tableQuery } from '../../data/tables.ts'

const FRENCH_COUNT = 'https://press.un.org/en/2023/ga12500.doc.htm'

const tableOf = (name: TableName) => tables.find((table) => table.name === name)

export function Method() {
  const { data: vetoes } = useQuery(tableQuery('vetoes'))
  const french = vetoes?.filter((row) => row.veto_fra).length
  return (
    <>
      <p>
        In detail for the figures of the start view and for the milestones; each figure’s page gives its
        definition and method.
      </p>

      <h3>Arms imports</h3>
      <p>
        Deliveries of major weapons to China come from one release of the SIPRI Arms Transfers Database, named
        under each figure. SIPRI counts in trend-indicator values (TIV): units delivered times a value for
        each unit. TIV is a <strong>volume, not money</strong>; it has no currency and cannot be set against
        trade in dollars.
      </p>
      <p>
        Russia’s share is Russian TIV over the TIV of all suppliers in the same years of the same release;
        deliveries of the Soviet Union in 1990 and 1991 count as Russian. The{' '}
        <strong>trailing five-year share</strong> of a year sums that year and the four before it, above and
        below the line. Single years stand beside it as dots; a year in which all suppliers together delivered
        less than 300 million TIV is marked as a tiny base. A supplier without a delivery is one for which
        SIPRI lists none, which is not proof of none. The part made or assembled in China is SIPRI’s own flag
        and an upper bound.
      </p>

      <h3>Heilongjiang’s trade</h3>
      <p>
        There is no complete published series. Amur keeps what Harbin Customs and the province released,
        mostly as news reports printed it, for full years and for parts of years. A year is drawn from its
        full-year figure; without one, from the longest part of the year; without that, from one of our
        estimates, which divide a published level by the growth published with it. The marks tell the three
        apart, and no line joins them.
      </p>
      <p>
        Only shares are drawn, because releases change from dollars to yuan in the middle of the 2010s. Oil
        and gas that arrive by pipeline for all of China count as imports of the province, so the share of
        imports overstates local dependence. That last sentence is our reading of how the statistics work.
      </p>
      <p>
        The <strong>national benchmark</strong> is China’s goods trade with Russia over its trade with the
        world, on the basis of China Customs.
      </p>

      <h3>Crude oil</h3>
      <p>
        Shares are of <strong>recorded</strong> crude imports, by volume in tonnes, on the basis of China
        Customs. The share by value is given only where the value of all crude imports is known, in dollars,
        or in yuan where only that is published. {tableOf('crude-share')?.caveats.join(' ')}
      </p>
      <p>
        The view by origin rests on one basis: customs barrels a day as compiled for single origins and a
        remainder, turned into tonnes at 7.3 barrels. Two further bases, single customs releases and the
        Statistical Review of World Energy, are kept in the records and never mixed into one ratio.
      </p>

      <h3>Vetoes</h3>
      <p>
        The unit is one vetoed item: a draft resolution, an amendment or a preliminary question. A veto is the
        negative vote of a permanent member on an item that otherwise had the required majority; a text that
        fell short of it is not a veto. Several drafts vetoed on one day are several items, and a joint veto
        is one item with two votes.
      </p>
      <p>
        The count follows the list of the UN Dag Hammarskjöld Library, continued by the same rule (
        {tableOf('vetoes')?.vintage}). <strong>Lists differ.</strong> France, for one,{' '}
        <a href={FRENCH_COUNT} target="_blank" rel="noreferrer">
          has counted 18 vetoes of its own
        </a>
        {french === undefined ? '' : `; this list has ${french}`}. The veto of the Republic of China in
        December 1955 is not in it either. Never mix totals from two lists. Russia’s seat was the Soviet
        Union’s to December 1991. China’s was held by the Republic of China to 25 October 1971; all Chinese
        vetoes listed were cast by the People’s Republic.
      </p>
      <p>
        <strong>Vetoes alone mislead.</strong> They are few and selective, because a text that would be vetoed
        is often not put to the vote, and an abstention by China is not a vote with Russia. The records of the
        figure list what the other did when one of the two vetoed alone, and their abstentions on texts
        adopted without unanimity.
      </p>

      <h3>Milestones</h3>
      <p>
        Dated events told in our own words, each with a domain and sources; the key ones are shown unless all
        are asked for. The choice is editorial: it helps to read the figures and is not a complete chronicle.
      </p>
    </>
  )
}
