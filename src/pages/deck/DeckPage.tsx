import './DeckPage.css'
import { useRef, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { DARK, LIGHT } from '../../chart/theme.ts'
import type { Deck } from '../../deck/deck.ts'
import type { KeptDeck } from '../../deck/deck-store.ts'
import { decks } from '../../deck/decks.ts'
import { LightText } from '../../deck/LightText.tsx'
import { SlideView } from '../../deck/SlideView.tsx'
import { DECK_PARAMETER, useDeck } from '../../deck/use-deck.ts'
import { useSettled } from '../../deck/use-settled.ts'
import { Button } from '../../ui/Button.tsx'
import { useTheme } from '../../ui/useTheme.ts'
import { usePageReady } from '../use-page-ready.ts'
import { usePageTop } from '../use-page-top.ts'
import { DeckCommands } from './DeckCommands.tsx'
import { DeckEditor } from './DeckEditor.tsx'
import { SlideList } from './SlideList.tsx'

/** One deck: the reader’s own to edit, a ready one or one in a link to look through and to keep. */
export function DeckPage() {
  const { deck: id = '' } = useParams()
  const [parameters] = useSearchParams()
  const packed = parameters.get(DECK_PARAMETER) ?? ''
  const found = useDeck(id, packed)
  usePageTop(id)
  const edited = useRef<KeptDeck | null>(null)
  if (found.kind === 'own') edited.current = found.kept
  // Deleted in another tab while it is open here: what is written here is not lost with it.
  if (found.kind === 'missing' && edited.current?.id === id)
    return <DeckEditor key={id} kept={edited.current} />
  switch (found.kind) {
    case 'loading':
      return <main className="deck" aria-busy="true" />
    case 'own':
      return <DeckEditor key={id} kept={found.kept} />
    case 'given':
      return <GivenDeck key={id} id={id} packed={packed} deck={found.deck} />
    default:
      return <Nothing message={found.kind === 'fault' ? found.message : null} />
  }
}

function Nothing({ message }: { message: string | null }) {
  usePageReady(true)
  return <NoDeck message={message} />
}

/** Said where there is no deck to show. */
export function NoDeck({ message }: { message: string | null }) {
  return (
    <main className="message-page">
      <h1>{message === null ? 'There is no such deck' : 'This deck cannot be shown'}</h1>
      <p>
        {message ?? 'Decks are kept in the browser they were made in; it may be in another one, or deleted.'}
      </p>
      <p>
        <Link to="/decks">Go to Decks</Link>
      </p>
    </main>
  )
}

function GivenDeck({ id, packed, deck }: { id: string; packed: string; deck: Deck }) {
  const theme = useTheme().theme === 'dark' ? DARK : LIGHT
  const [selected, setSelected] = useState(0)
  const navigate = useNavigate()
  const slide = deck.slides[selected]
  const settled = useSettled(slide)
  usePageReady(settled.ready)
  const keep = async () => navigate(`/deck/${(await decks.create(deck)).id}`)
  return (
    <main className="deck">
      <header className="deck__head">
        <h1>{deck.title}</h1>
        <Button variant="strong" onClick={keep}>
          Copy to edit
        </Button>
        <DeckCommands id={id} packed={packed} deck={deck} slide={selected} />
      </header>
      <div className="deck__body">
        <div className="deck__slides">
          <SlideList slides={deck.slides} selected={selected} onSelect={setSelected} />
        </div>
        {slide && (
          <div className="deck__one">
            <div className="deck__preview">
              <SlideView key={slide.id} slide={slide} theme={theme} live onSettled={settled.settle} />
            </div>
            {slide.notes && (
              <section className="deck__notes">
                <h2>Notes</h2>
                <LightText text={slide.notes} />
              </section>
            )}
          </div>
        )}
      </div>
    </main>
  )
}
