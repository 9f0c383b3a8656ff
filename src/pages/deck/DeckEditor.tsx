import { useEffect, useMemo, useRef } from 'react'
import { useNavigate } from 'react-router'
import { DARK, LIGHT } from '../../chart/theme.ts'
import {
  isFigureSlide,
  MOST,
  type Slide,
  withSlideAt,
  withSlideChanged,
  withSlideCopied,
  withSlideMoved,
  wordSlide,
} from '../../deck/deck.ts'
import type { KeptDeck } from '../../deck/deck-store.ts'
import { decks, useDecks } from '../../deck/decks.ts'
import { SlideView } from '../../deck/SlideView.tsx'
import { viewOf } from '../../deck/slide-filter.ts'
import { slideStores } from '../../deck/slide-stores.ts'
import { useSettled } from '../../deck/use-settled.ts'
import { VOCABULARY } from '../../figures/registry.ts'
import { StoresProvider } from '../../filter/context.tsx'
import { Button } from '../../ui/Button.tsx'
import { useTheme } from '../../ui/useTheme.ts'
import { usePageReady } from '../use-page-ready.ts'
import { DeckCommands } from './DeckCommands.tsx'
import { SlideForm } from './SlideForm.tsx'
import { SlideList } from './SlideList.tsx'
import { useEditor } from './use-editor.ts'

/** The reader’s own deck: its slides in order, the chosen one as it will be shown, and what it is made of. */
export function DeckEditor({ kept }: { kept: KeptDeck }) {
  const { fault } = useDecks()
  const editor = useEditor(kept)
  const { deck, change, selected, select, removed, conflict, say } = editor
  const slide = deck.slides[selected]
  const settled = useSettled(slide)
  usePageReady(settled.ready)
  const count = deck.slides.length
  const full = count >= MOST.slides

  const move = (id: string, to: number) => {
    const from = deck.slides.findIndex((one) => one.id === id)
    change(withSlideMoved(deck, id, to))
    select(to)
    say(`Slide ${from + 1} is now slide ${to + 1} of ${count}.`)
  }
  const add = () => {
    change(withSlideAt(deck, wordSlide('text', 'New slide'), selected + 1))
    select(count === 0 ? 0 : selected + 1)
    say(`A slide is added as slide ${count === 0 ? 1 : selected + 2}.`)
  }
  const copy = (one: Slide) => {
    const made = withSlideCopied(deck, one.id)
    if (!made) return
    change(made.deck)
    select(selected + 1)
    say(`Slide ${selected + 1} is duplicated as slide ${selected + 2}.`)
  }

  return (
    <main className="deck">
      <header className="deck__head">
        <input
          className="deck__title"
          aria-label="Title of the deck"
          value={deck.title}
          maxLength={MOST.title}
          onChange={({ target }) => change({ ...deck, title: target.value })}
        />
        <span className="deck__saving">
          {conflict ? 'Not kept' : fault ? 'Only in memory' : editor.saving === 'saved' ? 'Kept' : 'Keeping…'}
        </span>
        <DeckCommands id={kept.id} deck={deck} slide={selected} />
      </header>
      {fault && <p className="deck__fault">{fault}</p>}
      {conflict && <Conflict editor={editor} id={kept.id} />}
      <div className="deck__body">
        <div className="deck__slides">
          <SlideList
            slides={deck.slides}
            selected={selected}
            onSelect={select}
            onMove={move}
            onRemove={editor.remove}
          />
          <div className="deck__slide-commands">
            <Button onClick={add} disabled={full}>
              Add slide
            </Button>
            {slide && (
              <>
                <Button onClick={() => move(slide.id, selected - 1)} disabled={selected === 0}>
                  Move up
                </Button>
                <Button onClick={() => move(slide.id, selected + 1)} disabled={selected === count - 1}>
                  Move down
                </Button>
                <Button onClick={() => copy(slide)} disabled={full}>
                  Duplicate
                </Button>
                <Button onClick={() => editor.remove(slide)}>Delete</Button>
              </>
            )}
          </div>
          <p role="status" className="deck__said">
            {editor.said}{' '}
            {removed && (
              <Button variant="quiet" onClick={editor.undoRemove}>
                Undo
              </Button>
            )}
          </p>
          <p className="deck__keys">↑ ↓ choose · Alt + ↑ ↓ move · Delete removes</p>
        </div>
        {slide ? (
          <OneSlide
            key={slide.id}
            slide={slide}
            onSettled={settled.settle}
            onChange={(changed) => change(withSlideChanged(deck, changed))}
          />
        ) : (
          <p className="deck__none">
            This deck has no slide. Add one here, or with Add to deck on any figure.
          </p>
        )}
      </div>
    </main>
  )
}

interface OneSlideProps {
  readonly slide: Slide
  readonly onChange: (slide: Slide) => void
  readonly onSettled: (figure: string) => void
}

function OneSlide({ slide, onChange, onSettled }: OneSlideProps) {
  const theme = useTheme().theme === 'dark' ? DARK : LIGHT
  const figures = isFigureSlide(slide) ? slide.figures.join() : ''
  // biome-ignore lint/correctness/useExhaustiveDependencies: the stores are where the view is changed
  const stores = useMemo(() => slideStores(slide), [slide.id, figures])
  const latest = useRef({ slide, onChange })
  latest.current = { slide, onChange }

  useEffect(
    () =>
      stores.filter.subscribe(({ filter }) => {
        const now = latest.current.slide
        if (!isFigureSlide(now)) return
        const view = viewOf(filter, now.figures, VOCABULARY)
        if (view !== now.view) latest.current.onChange({ ...now, view })
      }),
    [stores],
  )

  return (
    <div className="deck__one">
      <div className="deck__preview">
        <SlideView slide={slide} stores={stores} theme={theme} live onSettled={onSettled} />
      </div>
      <StoresProvider stores={stores}>
        <SlideForm slide={slide} onChange={onChange} />
      </StoresProvider>
    </div>
  )
}

function Conflict({ editor, id }: { editor: ReturnType<typeof useEditor>; id: string }) {
  const navigate = useNavigate()
  const { deck, conflict, adopt } = editor
  const theirs = conflict?.theirs ?? null
  const keepMine = async () => {
    const title = theirs ? `${deck.title.slice(0, MOST.title - 20)} (from this tab)` : deck.title
    const made = await decks.create({ ...deck, title }, theirs ? undefined : id)
    if (theirs) navigate(`/deck/${made.id}`)
    else adopt(made)
  }
  return (
    <div className="deck__fault" role="alert">
      <p>
        {theirs
          ? 'This deck was changed in another tab at the same time. Nothing is overwritten: choose what to go on with.'
          : 'This deck was deleted in another tab.'}
      </p>
      <div className="deck__commands">
        <Button onClick={keepMine}>{theirs ? 'Keep mine as a copy' : 'Keep it all the same'}</Button>
        {theirs && <Button onClick={() => adopt(theirs)}>Take the other</Button>}
      </div>
    </div>
  )
}
