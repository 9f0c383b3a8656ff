import { useCallback, useEffect, useRef, useState } from 'react'
import { type Deck, type Slide, withoutSlide, withSlideAt } from '../../deck/deck.ts'
import type { KeptDeck } from '../../deck/deck-store.ts'
import { decks } from '../../deck/decks.ts'

const SAVE_AFTER_MS = 400

export interface Removed {
  readonly slide: Slide
  readonly at: number
}

export type Saving = 'saved' | 'changed'

/** A deck being edited: kept shortly after each change, never over what another page has written. */
export function useEditor(kept: KeptDeck) {
  const { id } = kept
  const [deck, setDeck] = useState(kept.deck)
  const [selected, setSelected] = useState(0)
  const [saving, setSaving] = useState<Saving>('saved')
  const [removed, setRemoved] = useState<Removed | null>(null)
  /** Set where another page has changed the deck meanwhile: what it is there, null where it is deleted. */
  const [conflict, setConflict] = useState<{ readonly theirs: KeptDeck | null } | null>(null)
  const [said, setSaid] = useState('')
  const work = useRef({
    deck: kept.deck,
    saved: kept.deck,
    base: kept.revision,
    writing: false,
    stopped: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
  })

  const adopt = useCallback((theirs: KeptDeck) => {
    Object.assign(work.current, {
      deck: theirs.deck,
      saved: theirs.deck,
      base: theirs.revision,
      stopped: false,
    })
    setDeck(theirs.deck)
    setSelected((at) => Math.max(0, Math.min(at, theirs.deck.slides.length - 1)))
    setSaving('saved')
    setConflict(null)
    setRemoved(null)
  }, [])

  const write = useCallback(async () => {
    const now = work.current
    clearTimeout(now.timer)
    if (now.writing || now.stopped || now.deck === now.saved) return
    now.writing = true
    const writing = now.deck
    const result = await decks.save(id, writing, now.base)
    now.writing = false
    if (result.kind === 'conflict') {
      now.stopped = true
      setConflict({ theirs: result.theirs })
      return
    }
    now.base = result.kept.revision
    now.saved = writing
    if (now.deck === writing) setSaving('saved')
    else write()
  }, [id])

  const change = useCallback(
    (next: Deck) => {
      const now = work.current
      if (next === now.deck) return
      now.deck = next
      setDeck(next)
      setSaving('changed')
      clearTimeout(now.timer)
      now.timer = setTimeout(write, SAVE_AFTER_MS)
    },
    [write],
  )

  // Another page has written: taken over where nothing here waits to be kept.
  useEffect(() => {
    const now = work.current
    if (now.writing || now.stopped || kept.revision <= now.base || now.deck !== now.saved) return
    adopt(kept)
    setSaid('This deck was changed in another tab; this is how it is now.')
  }, [kept, adopt])

  useEffect(() => {
    window.addEventListener('pagehide', write)
    return () => {
      window.removeEventListener('pagehide', write)
      write()
    }
  }, [write])

  const remove = (slide: Slide) => {
    const at = deck.slides.findIndex((one) => one.id === slide.id)
    change(withoutSlide(deck, slide.id))
    setSelected(Math.max(0, Math.min(at, deck.slides.length - 2)))
    setRemoved({ slide, at })
    setSaid(`Slide ${at + 1} is deleted.`)
  }

  const undoRemove = () => {
    if (!removed) return
    change(withSlideAt(deck, removed.slide, removed.at))
    setSelected(removed.at)
    setSaid(`Slide ${removed.at + 1} is back.`)
    setRemoved(null)
  }

  return {
    deck,
    change,
    selected,
    select: setSelected,
    saving,
    removed,
    remove,
    undoRemove,
    conflict,
    adopt,
    said,
    say: setSaid,
  }
}
