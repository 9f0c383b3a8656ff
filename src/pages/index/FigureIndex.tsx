import './FigureIndex.css'
import { useQuery } from '@tanstack/react-query'
import { memo, useDeferredValue, useMemo, useState } from 'react'
import { Link } from 'react-router'
import { FigurePicture } from '../../chart/FigurePicture.tsx'
import type { Theme } from '../../chart/theme.ts'
import type { FigureDescription, FigureMeta } from '../../figures/kit/define.ts'
import { descriptionsQuery } from '../../figures/kit/descriptions.ts'
import { FIGURES } from '../../figures/registry.ts'
import { useFilter, useStores } from '../../filter/context.tsx'
import { DOMAIN_LABELS } from '../../model/domain.ts'
import { formatList, formatYears } from '../../model/format.ts'
import { Button } from '../../ui/Button.tsx'
import { SearchField } from '../../ui/SearchField.tsx'
import { useFigureLinks } from '../figure-link.ts'
import { useChartTheme } from '../use-chart-theme.ts'
import { type Descriptions, figureGroups, findFigures } from './figure-groups.ts'

const NOT_LOADED: Descriptions = {}

/** All figures by domain, each with a small picture: to be searched, opened, and chosen as panels. */
export function FigureIndex({ heading: Heading }: { heading: 'h2' | 'h3' }) {
  const { filter } = useStores()
  const shown = useFilter((state) => state.figures)
  const links = useFigureLinks()
  const theme = useChartTheme()
  const { data: descriptions = NOT_LOADED } = useQuery(descriptionsQuery())
  const [search, setSearch] = useState('')
  const [said, setSaid] = useState('')
  const asked = useDeferredValue(search.trim())
  const groups = useMemo(() => figureGroups(findFigures(FIGURES, descriptions, asked)), [descriptions, asked])
  const found = groups.reduce((count, { figures }) => count + figures.length, 0)

  const toggle = ({ id, title }: FigureMeta) => {
    const { filter: before, setFigures } = filter.getState()
    const chosen = before.figures.includes(id)
    setFigures(chosen ? before.figures.filter((one) => one !== id) : [...before.figures, id])
    setSaid(`${title} ${chosen ? 'removed' : 'added'}`)
  }

  return (
    <div className="figure-index">
      <div className="figure-index__search">
        <SearchField label="Search figures" value={search} onChange={setSearch} />
        <p role="status">{countInWords(found, asked)}</p>
      </div>
      {groups.map(({ id, title, figures }) => (
        <section key={id} aria-labelledby={`index-${id}`}>
          <Heading id={`index-${id}`} className="figure-index__domain" data-tone={id}>
            {title} <span>{figures.length}</span>
          </Heading>
          <ul className="figure-index__cards">
            {figures.map((meta) => (
              <li key={meta.id}>
                <Card
                  meta={meta}
                  description={descriptions[meta.id]}
                  theme={theme}
                  route={links.to(meta.id)}
                  place={shown.indexOf(meta.id) + 1}
                  only={shown.length === 1}
                  onToggle={toggle}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found === 0 && (
        <div className="figure-index__none">
          <p>
            Titles, domains, measures and definitions were searched. Single events, orders or votes stand in
            the records of a figure.
          </p>
          <Button onClick={() => setSearch('')}>Clear the search</Button>
        </div>
      )}
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </div>
  )
}

function countInWords(found: number, search: string): string {
  const all = `${FIGURES.length} figures`
  if (search === '') return `${all}.`
  if (found === 0) return `No figure matches “${search}”, of ${all}.`
  return `${found} of ${all} ${found === 1 ? 'matches' : 'match'} “${search}”.`
}

interface CardProps {
  readonly meta: FigureMeta
  readonly description: FigureDescription | undefined
  readonly theme: Theme
  readonly route: string
  /** Its number among the panels, from 1; 0 where it is none of them. */
  readonly place: number
  /** Whether there is one panel only, which cannot be removed. */
  readonly only: boolean
  readonly onToggle: (meta: FigureMeta) => void
}

const Card = memo(function Card({ meta, description, theme, route, place, only, onToggle }: CardProps) {
  const { title, domains, covers } = meta
  const chosen = place > 0
  return (
    <article className="figure-card" data-figure-card={meta.id} data-chosen={chosen || undefined}>
      <FigurePicture meta={meta} theme={theme} />
      <Link className="figure-card__title" to={route}>
        {title}
      </Link>
      {description?.definition && <p className="figure-card__definition">{description.definition}</p>}
      <footer>
        <p>
          {formatYears(...covers)}
          {domains.length > 1 && ` · ${formatList(domains.map((domain) => DOMAIN_LABELS[domain]))}`}
          {chosen && (
            <>
              <br />
              <strong>Panel {place}</strong>
            </>
          )}
        </p>
        <Button
          aria-label={chosen ? `Remove panel: ${title}` : `Add: ${title}`}
          disabled={chosen && only}
          onClick={() => onToggle(meta)}
        >
          {chosen ? 'Remove' : 'Add'}
        </Button>
      </footer>
    </article>
  )
})
