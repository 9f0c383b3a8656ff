import './PrintPage.css'
import { useState } from 'react'
import { useParams, useSearchParams } from 'react-router'
import { type Deck, loadedBy } from '../../deck/deck.ts'
import { SlideView } from '../../deck/SlideView.tsx'
import { DECK_PARAMETER, useDeck } from '../../deck/use-deck.ts'
import { useSlideTheme } from '../../deck/use-slide-theme.ts'
import { Button } from '../../ui/Button.tsx'
import { NoDeck } from '../deck/DeckPage.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { usePageTop } from '../use-page-top.ts'

/** A deck on paper, one slide a page. */
export function PrintPage() {
  const { deck: id = '' } = useParams()
  const [query] = useSearchParams()
  const found = useDeck(id, query.get(DECK_PARAMETER) ?? '')
  if ('deck' in found) return <Pages deck={found.deck} />
  if (found.kind === 'loading') return <main aria-busy="true" />
  return <Nothing message={found.kind === 'fault' ? found.message : null} />
}

function Nothing({ message }: { message: string | null }) {
  usePageReady(true)
  return <NoDeck message={message} />
}

function Pages({ deck }: { deck: Deck }) {
  const theme = useSlideTheme('light')
  const wanted = deck.slides.flatMap((slide) => loadedBy(slide).map((part) => `${slide.id} ${part}`))
  const [settled, setSettled] = useState<ReadonlySet<string>>(new Set())
  usePageReady(wanted.every((name) => settled.has(name)))
  usePageTop(deck.title)
  return (
    <main className="print" aria-label={deck.title}>
      <p className="print__bar">
        <Button variant="strong" onClick={() => window.print()}>
          Print
        </Button>{' '}
        One slide a page; choose landscape, without margins, where the browser asks.
      </p>
      {deck.slides.map((slide, index) => (
        <section key={slide.id} className="print__slide" aria-label={`Slide ${index + 1}`}>
          <SlideView
            slide={slide}
            theme={theme}
            onSettled={(part) => {
              const name = `${slide.id} ${part}`
              setSettled((before) => (before.has(name) ? before : new Set([...before, name])))
            }}
          />
        </section>
      ))}
    </main>
  )
}
