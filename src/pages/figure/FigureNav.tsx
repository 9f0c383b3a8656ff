import { useEffect } from 'react'
import { Link, useNavigate } from 'react-router'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { FIGURES } from '../../figures/registry.ts'
import { DOMAIN_LABELS } from '../../model/domain.ts'
import { formatList } from '../../model/format.ts'
import { dialogIsOpen } from '../../ui/dialog-is-open.ts'
import type { FigureLinks } from '../figure-link.ts'

/** The way to the index and to the figures before and after, by link and by Alt with Page Up and Page Down. */
export function FigureNav({ meta, links }: { meta: FigureMeta; links: FigureLinks }) {
  const at = FIGURES.findIndex(({ id }) => id === meta.id)
  const [before, after] = [FIGURES[at - 1], FIGURES[at + 1]]
  const navigate = useNavigate()
  const previous = before && links.to(before.id)
  const next = after && links.to(after.id)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      const link = { PageUp: previous, PageDown: next }[event.key]
      if (!link || dialogIsOpen()) return
      event.preventDefault()
      navigate(link)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [navigate, previous, next])

  return (
    <nav className="figure-nav" aria-label="Figures">
      <p>
        <Link to={links.index}>All figures</Link> ·{' '}
        {formatList(meta.domains.map((domain) => DOMAIN_LABELS[domain]))} · {at + 1} of {FIGURES.length}
      </p>
      {before && previous && (
        <Link className="figure-nav__step" to={previous} rel="prev" aria-keyshortcuts="Alt+PageUp">
          <span aria-hidden="true">‹</span> Previous
          <span className="figure-nav__title">: {before.title}</span>
        </Link>
      )}
      {after && next && (
        <Link className="figure-nav__step" to={next} rel="next" aria-keyshortcuts="Alt+PageDown">
          Next<span className="figure-nav__title">: {after.title}</span> <span aria-hidden="true">›</span>
        </Link>
      )}
    </nav>
  )
}
