import './AboutPage.css'
import { Link } from 'react-router'
import { LinkedSection } from '../LinkedSection.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { Figures } from './Figures.tsx'
import { Licences } from './Licences.tsx'
import { Method } from './Method.tsx'
import { Reading } from './Reading.tsx'
import { Sources } from './Sources.tsx'
import { Access, Citing, Documents, Limits, Purpose } from './sections.tsx'

const SECTIONS = [
  { id: 'purpose', title: 'What Amur is', Body: Purpose },
  { id: 'reading', title: 'How to read it', Body: Reading },
  { id: 'figures', title: 'The figures', Body: Figures },
  { id: 'method', title: 'Method and definitions', Body: Method },
  { id: 'limits', title: 'Limits and known gaps', Body: Limits },
  { id: 'documents', title: 'The two documents behind the questions', Body: Documents },
  { id: 'citing', title: 'How to cite', Body: Citing },
  { id: 'licences', title: 'Licences', Body: Licences },
  { id: 'accessibility', title: 'Accessibility', Body: Access },
  { id: 'sources', title: 'Sources', Body: Sources },
] as const

/** What Amur is, how its figures are made, where they end, and how to use them. */
export function AboutPage() {
  usePageReady(true)
  return (
    <main className="about">
      <h1>About Amur</h1>
      <nav className="about__contents" aria-label="Contents">
        <ol>
          {SECTIONS.map(({ id, title }) => (
            <li key={id}>
              <Link to={{ search: `?section=${id}` }}>{title}</Link>
            </li>
          ))}
        </ol>
      </nav>
      <article className="about__text">
        {SECTIONS.map(({ id, title, Body }) => (
          <LinkedSection key={id} id={id} title={title}>
            <Body />
          </LinkedSection>
        ))}
      </article>
    </main>
  )
}
