import './IndexPage.css'
import { useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { Link } from 'react-router'
import { SMALL_PICTURES } from '../../chart/small-picture-query.ts'
import { descriptionsQuery } from '../../figures/kit/descriptions.ts'
import { useFilter } from '../../filter/context.tsx'
import { buttonClass } from '../../ui/Button.tsx'
import { useFigureLinks } from '../figure-link.ts'
import { usePageReady } from '../use-page-ready.ts'
import { FigureIndex } from './FigureIndex.tsx'

/** The index of all figures as a page. */
export function IndexPage() {
  const count = useFilter((filter) => filter.figures.length)
  const { explore } = useFigureLinks()
  usePageReady(useFirstPicturesDrawn())
  return (
    <main className="index-page">
      <header className="index-page__header">
        <div>
          <h1>All figures</h1>
          <p>Open a figure for its definition, method, records and sources, or put it beside others.</p>
        </div>
        <Link to={explore} className={buttonClass('strong')}>
          Explore {count === 1 ? '1 panel' : `${count} panels`} together
        </Link>
      </header>
      <FigureIndex heading="h2" />
    </main>
  )
}

/** True from the moment when the pictures first in view have been drawn, or could not be. */
function useFirstPicturesDrawn(): boolean {
  const { isPending } = useQuery(descriptionsQuery())
  const fetching = useIsFetching({ queryKey: SMALL_PICTURES })
  const begun = useQueryClient().getQueryCache().findAll({ queryKey: SMALL_PICTURES }).length > 0
  const drawn = useRef(false)
  drawn.current ||= !isPending && begun && fetching === 0
  return drawn.current
}
