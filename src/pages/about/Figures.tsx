import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { descriptionsQuery } from '../../figures/kit/descriptions.ts'
import { FIGURES } from '../../figures/registry.ts'
import { EXTENT } from '../../filter/years.ts'
import { formatYears } from '../../model/format.ts'
import { figureGroups } from '../index/figure-groups.ts'

/** Every figure by domain, with what it counts and the years it covers. */
export function Figures() {
  const { data: descriptions } = useQuery(descriptionsQuery())
  return (
    <>
      <p>
        There are {FIGURES.length} figures. Years can be chosen from {EXTENT.from} to {EXTENT.to}; in years
        outside those it covers a figure shows nothing, and says so. Its page gives its definition, method,
        caveats, records and sources. The <Link to="/figure">index</Link> shows all figures in small pictures.
      </p>
      {figureGroups(FIGURES).map(({ id, title, figures }) => (
        <Fragment key={id}>
          <h3>{title}</h3>
          <dl className="about__figures">
            {figures.map((figure) => (
              <div key={figure.id}>
                <dt>
                  <Link to={`/figure/${figure.id}`}>{figure.title}</Link>{' '}
                  <span>{formatYears(...figure.covers)}</span>
                </dt>
                {descriptions?.[figure.id]?.definition && <dd>{descriptions[figure.id]?.definition}</dd>}
              </div>
            ))}
          </dl>
        </Fragment>
      ))}
      <p>
        No figure counts phone calls, visits below the two presidents, investment or work on technology. What
        is missing inside the figures stands under{' '}
        <Link to={{ search: '?section=limits' }}>Limits and known gaps</Link>.
      </p>
    </>
  )
}
