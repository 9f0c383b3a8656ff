import './AddToDeckDialog.css'
import { useId, useState } from 'react'
import { figureMeta, VOCABULARY } from '../figures/registry.ts'
import { useStores } from '../filter/context.tsx'
import { filterInWords } from '../filter/filter-in-words.ts'
import { Button, buttonClass } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { claimSlide, figureSlide, LAYOUT_LABELS, MOST, ROOM, withSlideAt } from './deck.ts'
import { decks, useDecks } from './decks.ts'
import { viewOf } from './slide-filter.ts'

interface Props {
  readonly figures: readonly string[]
  /** In place of figures. */
  readonly claim: string | undefined
  readonly onClose: () => void
}

const NEW = 'new'
const NAME = 'My deck'

/** Adds a slide of the figures under the page’s filter, or of a claim, to a deck, at a place. */
export function AddToDeckDialog({ figures, claim, onClose }: Props) {
  const { filter } = useStores()
  const { where, decks: kept, fault } = useDecks()
  const [chosen, setChosen] = useState<string | null>(null)
  const [title, setTitle] = useState(NAME)
  const [place, setPlace] = useState<number | null>(null)
  const [done, setDone] = useState<{ id: string; title: string } | null>(null)
  const [said, setSaid] = useState('')
  const ids = { deck: useId(), title: useId(), place: useId() }
  const now = filter.getState().filter
  const shown = figures.slice(0, ROOM.four)
  const left = figures.length - shown.length
  const target = chosen ?? kept[0]?.id ?? NEW
  const deck = kept.find(({ id }) => id === target)?.deck
  const at = place ?? deck?.slides.length ?? 0
  const slide = claim ? claimSlide(claim) : figureSlide(shown, viewOf(now, shown, VOCABULARY))

  const titles = shown.map((id) => figureMeta(id)?.title ?? id).join(' · ')
  const pinned = now.pin === null ? '' : `, ${now.pin} pinned`
  const description = claim
    ? `Claim ${claim}.`
    : `${titles} — ${filterInWords(now)}${pinned}. ${LAYOUT_LABELS[slide.layout]}.${
        left > 0 ? ` ${left} more have no room on one slide.` : ''
      }`

  const add = async () => {
    if (target === NEW) {
      const made = await decks.create({ title: title.trim() || NAME, slides: [slide] })
      setDone({ id: made.id, title: made.deck.title })
      return
    }
    if (deck && deck.slides.length >= MOST.slides) {
      setSaid(`“${deck.title}” is full: ${MOST.slides} slides.`)
      return
    }
    const changed = await decks.change(target, (current) => withSlideAt(current, slide, at))
    if (changed) setDone({ id: target, title: changed.deck.title })
    else setSaid('This deck has been deleted meanwhile. Choose another.')
  }

  if (done)
    return (
      <Dialog
        open
        onClose={onClose}
        title="Added"
        footer={
          <>
            <a href={`#/deck/${done.id}`} className={buttonClass('plain')}>
              Open deck
            </a>
            <Button variant="strong" onClick={onClose}>
              Done
            </Button>
          </>
        }
      >
        <p role="status">The slide is in “{done.title}”.</p>
        {fault && <p className="add-to-deck__fault">{fault}</p>}
      </Dialog>
    )
  return (
    <Dialog
      open
      onClose={onClose}
      title="Add to deck"
      description={description}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="strong" onClick={add} disabled={where === 'loading'}>
            Add slide
          </Button>
        </>
      }
    >
      <div className="add-to-deck">
        <label htmlFor={ids.deck}>Deck</label>
        <select
          id={ids.deck}
          value={target}
          onChange={({ target }) => {
            setChosen(target.value)
            setPlace(null)
          }}
        >
          {kept.map(({ id, deck: { title: name } }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          <option value={NEW}>New deck</option>
        </select>
        {target === NEW ? (
          <>
            <label htmlFor={ids.title}>Title</label>
            <input
              id={ids.title}
              value={title}
              maxLength={MOST.title}
              onChange={({ target }) => setTitle(target.value)}
            />
          </>
        ) : (
          <>
            <label htmlFor={ids.place}>Position</label>
            <select id={ids.place} value={at} onChange={({ target }) => setPlace(Number(target.value))}>
              {Array.from({ length: (deck?.slides.length ?? 0) + 1 }, (_, i) => (
                <option key={i} value={i}>
                  {i === deck?.slides.length ? `${i + 1} · at the end` : `${i + 1}`}
                </option>
              ))}
            </select>
          </>
        )}
        {fault && <p className="add-to-deck__fault">{fault}</p>}
        <p role="status" className="add-to-deck__fault">
          {said}
        </p>
      </div>
    </Dialog>
  )
}
