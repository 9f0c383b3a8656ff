import './YearCard.css'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useMemo } from 'react'
import { useNumberCard } from '../../chart/number-card/use-number-card.tsx'
import { OwnNote } from '../../chart/OwnNote.tsx'
import type { VetoRow } from '../../data/tables/vetoes.ts'
import { type TableName, tableQuery } from '../../data/tables.ts'
import { AddToDeckButton } from '../../deck/AddToDeckButton.tsx'
import { type FigureMeta, followedOf } from '../../figures/kit/define.ts'
import { pairVote, tallyOf, vetoingMembers } from '../../figures/kit/veto-words.ts'
import { figureQuery } from '../../figures/registry.ts'
import { useFilter, useFilterAndYears, useStores } from '../../filter/context.tsx'
import { EXTENT } from '../../filter/years.ts'
import { formatDate, formatList } from '../../model/format.ts'
import type { ValueRef } from '../../model/value-ref.ts'
import { type YearEntry, yearEntries } from '../../model/year-entry.ts'
import { Button } from '../../ui/Button.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { ValueButton } from '../../ui/ValueButton.tsx'
import { RecordsButton } from './RecordsButton.tsx'

/** Everything the panels shown say of the pinned year, with its vetoes and milestones. */
export function YearCard({ figures }: { figures: readonly FigureMeta[] }) {
  const { filter } = useStores()
  const year = useFilter((state) => state.pin)
  const outside = useFilterAndYears(
    (state) => state.pin !== null && (state.pin < state.from || state.pin > state.to),
  )
  if (year === null) return null

  const step = (by: number) => filter.getState().setPin(year + by)
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of a dialog that was opened here are its own.
    if (!event.currentTarget.contains(event.target as Node)) return
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    if (by !== undefined) step(by)
    else if (event.key === 'Escape') filter.getState().setPin(null)
    else return
    event.preventDefault()
  }

  return (
    <aside className="year-card" aria-label={`Year ${year}`} onKeyDown={onKeyDown}>
      <header className="year-card__header">
        <Button
          variant="quiet"
          aria-label="Year before"
          disabled={year <= EXTENT.from}
          onClick={() => step(-1)}
        >
          ‹
        </Button>
        <h2 className="year-card__year" aria-live="polite">
          {year}
        </h2>
        <Button variant="quiet" aria-label="Year after" disabled={year >= EXTENT.to} onClick={() => step(1)}>
          ›
        </Button>
        <AddToDeckButton figures={figures.map(({ id }) => id)} />
        <Button
          variant="quiet"
          className="year-card__close"
          aria-label="Close the year card"
          onClick={() => filter.getState().setPin(null)}
        >
          <CloseIcon />
        </Button>
      </header>
      {outside && <p className="year-card__aside">{year} lies outside the years the panels show.</p>}
      {figures.map((meta) => (
        <FigureOfYear key={meta.id} meta={meta} year={year} />
      ))}
      <Vetoes year={year} />
      <Milestones year={year} />
    </aside>
  )
}

function FigureOfYear({ meta, year }: { meta: FigureMeta; year: number }) {
  const { data: figure } = useQuery(figureQuery(meta.id))
  const measure = useFilter((state) => (meta.measure ? state.measures[meta.measure.param] : undefined))
  const follow = useFilter((state) => followedOf(meta, state))
  const query = useMemo(
    () => ({ from: Math.max(EXTENT.from, year - 1), to: year, measure, follow, pin: year }),
    [year, measure, follow],
  )
  const model = useMemo(() => figure?.model(query), [figure, query])
  const { ask, card } = useNumberCard(meta.id)
  if (!model) return null
  const entries = yearEntries(model, year)
  const known = entries.filter((entry) => entry.value !== null)
  return (
    <section className="year-card__section">
      <h3>{meta.title}</h3>
      {known.length > 0 ? (
        <dl>
          {entries.map((entry) => (
            <EntryOfYear key={entry.series} entry={entry} onAsk={(ref) => ask(query, { ref })} />
          ))}
        </dl>
      ) : (
        <p className="year-card__none">
          <EntryText entry={entries[0]} onAsk={(ref) => ask(query, { ref })} />.
        </p>
      )}
      <p className="year-card__source">{model.vintage.credit}</p>
      <RecordsButton meta={meta} year={year} />
      {card}
    </section>
  )
}

interface EntryProps {
  readonly entry: YearEntry
  readonly onAsk: (ref: ValueRef) => void
}

function EntryOfYear({ entry, onAsk }: EntryProps) {
  const aside = [entry.quality?.label, entry.note, entry.change].filter(Boolean).join(' · ')
  return (
    <div className="year-card__entry" data-missing={entry.value === null || undefined}>
      <dt>{entry.series}</dt>
      <dd>
        <EntryText entry={entry} onAsk={onAsk} />
        {aside && (
          <span className="year-card__aside" title={entry.quality?.explanation}>
            {aside}
          </span>
        )}
      </dd>
    </div>
  )
}

interface TextProps extends Pick<EntryProps, 'onAsk'> {
  readonly entry: YearEntry | undefined
}

function EntryText({ entry, onAsk }: TextProps) {
  if (!entry?.ref) return entry?.text ?? 'nothing'
  const { ref, text } = entry
  return <ValueButton onClick={() => onAsk(ref)}>{text}</ValueButton>
}

function Vetoes({ year }: { year: number }) {
  const { data, isError } = useQuery(tableQuery('vetoes'))
  const rows = data?.filter((row) => row.year === year && (row.veto_chn || row.veto_rus))
  const none = year === EXTENT.to ? `None documented for ${year} yet.` : `None in ${year}.`
  return (
    <Section
      title="Vetoes by China or Russia"
      table="vetoes"
      failed={isError}
      empty={rows?.length === 0 ? none : null}
    >
      {rows?.map((row) => (
        <VetoOfYear key={row.veto_id} row={row} />
      ))}
    </Section>
  )
}

interface SectionProps {
  readonly title: string
  readonly table: TableName
  readonly failed: boolean
  /** Said when the loaded list has nothing; null while it loads or has something. */
  readonly empty: string | null
  readonly children: ReactNode
}

function Section({ title, table, failed, empty, children }: SectionProps) {
  return (
    <section className="year-card__section">
      <h3>{title}</h3>
      <OwnNote tables={[table]} />
      {failed && <p className="year-card__none">The list could not be loaded.</p>}
      {empty && <p className="year-card__none">{empty}</p>}
      <ul>{children}</ul>
    </section>
  )
}

function VetoOfYear({ row }: { row: VetoRow }) {
  const tally = tallyOf(row)
  const others = vetoingMembers(row).filter((name) => !['China', 'Russia', 'USSR'].includes(name))
  return (
    <li>
      <strong>{row.topic}</strong> {row.draft_symbol ?? 'symbol not found'} ·{' '}
      {tally ?? 'tally not documented'}
      <span className="year-card__aside">
        {pairVote(row)}
        {others.length > 0 && `; ${formatList(others)} too`} · {formatDate(row.date)}
      </span>
    </li>
  )
}

function Milestones({ year }: { year: number }) {
  const { data, isError } = useQuery(tableQuery('milestones'))
  const rows = data?.filter((row) => row.year === year)
  return (
    <Section
      title="Milestones"
      table="milestones"
      failed={isError}
      empty={rows?.length === 0 ? `None on the list for ${year}.` : null}
    >
      {rows?.map((row) => (
        <li key={row.event_id}>
          {row.source_url ? (
            <a href={row.source_url} target="_blank" rel="noreferrer">
              {row.title}
            </a>
          ) : (
            row.title
          )}
          <span className="year-card__aside">{formatDate(row.date)}</span>
        </li>
      ))}
    </Section>
  )
}
