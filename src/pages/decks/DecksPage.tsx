import './DecksPage.css'
import { type DragEvent, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { dataVersion } from '../../data/version.ts'
import { type Deck, MOST, wordSlide } from '../../deck/deck.ts'
import { deckFileText, LARGEST_FILE, readDeckFile, tooLarge } from '../../deck/deck-file.ts'
import { deckFileName } from '../../deck/deck-file-name.ts'
import type { KeptDeck } from '../../deck/deck-store.ts'
import { decks, useDecks } from '../../deck/decks.ts'
import { READY_DECKS } from '../../deck/ready.ts'
import { download } from '../../export/download.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { usePageTop } from '../use-page-top.ts'

/** The reader’s decks and those that come with Amur. */
export function DecksPage() {
  const { where, fault, unreadable, decks: kept } = useDecks()
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<KeptDeck | null>(null)
  const [over, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const navigate = useNavigate()
  usePageReady(where !== 'loading')
  usePageTop('decks')

  const open = async (made: Promise<KeptDeck>) => navigate(`/deck/${(await made).id}`)

  const importFiles = async (files: readonly File[]) => {
    if (files.length === 0) return
    setRemoved(null)
    const words: string[] = []
    for (const file of files) words.push(await importFile(file))
    setSaid(words.join(' '))
  }
  const importFile = async (chosen: File): Promise<string> => {
    try {
      if (chosen.size > LARGEST_FILE) throw new Error(tooLarge(chosen.size))
      const read = readDeckFile(await chosen.text())
      const made = await decks.create(read.deck)
      const older = read.dataVersion !== null && read.dataVersion !== dataVersion.hash
      return `“${made.deck.title}” is imported: ${slidesWords(made.deck)}.${
        older ? ' It was made with other data: its figures show the data of today.' : ''
      }`
    } catch (reason) {
      return `${reason instanceof Error ? reason.message : 'The file could not be read.'} Nothing is changed.`
    }
  }

  const remove = async (one: KeptDeck) => {
    await decks.remove(one.id)
    setRemoved(one)
    setSaid(`“${one.deck.title}” is deleted.`)
  }
  const undo = async () => {
    if (!removed) return
    await decks.create(removed.deck, removed.id)
    setSaid(`“${removed.deck.title}” is back.`)
    setRemoved(null)
  }

  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      // The window would offer to open a picture instead.
      event.stopPropagation()
      setOver(true)
    },
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      const dropped = [...event.dataTransfer.files]
      if (dropped.length === 0 || dropped.some(isPictureOrTable)) return
      event.preventDefault()
      event.stopPropagation()
      importFiles(dropped)
    },
  }

  return (
    <main className="decks" data-over={over || undefined} {...drop}>
      <h1>Decks</h1>
      <p className="decks__intro">
        Slides of live figures, to speak from. Put figures in with <em>Add to deck</em>; decks are kept in
        this browser and can be exported as files; a deck file dropped on this page is imported.
      </p>
      {fault && <p className="decks__fault">{fault}</p>}
      {unreadable > 0 && (
        <p className="decks__fault">
          {unreadable === 1 ? 'One deck' : `${unreadable} decks`} kept in this browser cannot be read by this
          version of Amur; nothing of it is changed.
        </p>
      )}
      <div className="decks__commands">
        <Button
          variant="strong"
          onClick={() => open(decks.create({ title: 'New deck', slides: [wordSlide('title', 'New deck')] }))}
        >
          New deck
        </Button>
        <Button onClick={() => file.current?.click()}>Import deck</Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          multiple
          aria-label="Deck file"
          hidden
          onChange={({ target }) => {
            importFiles([...(target.files ?? [])])
            target.value = ''
          }}
        />
      </div>
      <p role="status" className="decks__said">
        {said}{' '}
        {removed && (
          <Button variant="quiet" onClick={undo}>
            Undo
          </Button>
        )}
      </p>
      <h2>Your decks</h2>
      {where !== 'loading' && kept.length === 0 && <p className="decks__none">None yet.</p>}
      <ul className="decks__list" aria-label="Your decks">
        {kept.map((one) => (
          <li key={one.id} className="decks__one">
            <div>
              <Link to={`/deck/${one.id}`} className="decks__title">
                {one.deck.title || 'Untitled deck'}
              </Link>
              <p className="decks__facts">
                {slidesWords(one.deck)} · changed {CHANGED.format(one.changed)}
              </p>
            </div>
            <div className="decks__actions">
              <a href={`#/present/${one.id}/1`} className={buttonClass('plain')}>
                Present
              </a>
              <Button
                onClick={() =>
                  download(
                    deckFileText(one.deck, dataVersion.hash),
                    deckFileName(one.deck.title),
                    'application/json',
                  )
                }
              >
                Export deck
              </Button>
              <Button
                onClick={() =>
                  decks.create({
                    ...one.deck,
                    title: `${one.deck.title.slice(0, MOST.title - 7)} (copy)`,
                  })
                }
              >
                Duplicate
              </Button>
              <Button onClick={() => remove(one)} aria-label={`Delete ${one.deck.title}`}>
                Delete
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <h2>Ready decks</h2>
      <ul className="decks__list" aria-label="Ready decks">
        {READY_DECKS.map(({ id, title, load }) => (
          <li key={id} className="decks__one">
            <div>
              <Link to={`/deck/${id}`} className="decks__title">
                {title}
              </Link>
            </div>
            <div className="decks__actions">
              <a href={`#/present/${id}/1`} className={buttonClass('plain')}>
                Present
              </a>
              <Button onClick={async () => open(decks.create(await load()))}>Copy to edit</Button>
            </div>
          </li>
        ))}
      </ul>
    </main>
  )
}

/** What the window takes when it is dropped on any page. */
const isPictureOrTable = ({ name, type }: File) =>
  /^image\/|^text\/csv$/.test(type) || /\.(png|svg|csv|tsv|xlsx?|ods)$/i.test(name)

const CHANGED = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

function slidesWords({ slides }: Deck): string {
  return slides.length === 1 ? '1 slide' : `${slides.length} slides`
}
