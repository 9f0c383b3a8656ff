import { useEffect, useRef } from 'react'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useStore } from 'zustand'
import type { Deck } from '../../deck/deck.ts'
import { useDeck } from '../../deck/use-deck.ts'
import { NoDeck } from '../deck/DeckPage.tsx'
import { usePageReady } from '../use-page-ready.ts'
import { AudienceView } from './AudienceView.tsx'
import { type PresentParameters, presentAddress, readPresent } from './parameters.ts'
import { SpeakerView } from './SpeakerView.tsx'
import { tabRoom } from './timer-memory.ts'
import { type Show, useShow } from './use-show.ts'

/** A deck presented: for the audience, or for the speaker in a second window. */
export function PresentPage() {
  const { deck: id = '', n } = useParams()
  const [query] = useSearchParams()
  const parameters = readPresent(query)
  const asked = slideIndex(n)
  const found = useDeck(id, parameters.packed)
  const deck = 'deck' in found ? found.deck : null
  const { show, sent } = useShow(id, parameters.room || tabRoom(), asked, deck)
  const shown = useFirstSlides(deck ?? sent)

  const failed = !shown && (found.kind === 'missing' || found.kind === 'fault')
  if (shown && shown.slides.length > 0 && show)
    return <Presentation id={id} deck={shown} show={show} n={n} parameters={parameters} />
  if (failed || shown)
    return <Nothing message={found.kind === 'fault' ? found.message : shown ? EMPTY : null} />
  return <main aria-busy="true" />
}

const EMPTY = 'It has no slide yet.'

function Nothing({ message }: { message: string | null }) {
  usePageReady(true)
  return <NoDeck message={message} />
}

/** Index from the address’s number, which counts from 1; the first slide for anything else. */
function slideIndex(n: string | undefined): number {
  return /^\d{1,4}$/.test(n ?? '') ? Math.max(0, Number(n) - 1) : 0
}

/** The deck as it was when the presentation began: read again from the browser, its slides would be new ones. */
function useFirstSlides(deck: Deck | null): Deck | null {
  const first = useRef<{ deck: Deck; text: string } | null>(null)
  if (!deck) return first.current?.deck ?? null
  const text = JSON.stringify(deck.slides.map(({ id: _id, ...rest }) => rest))
  if (first.current?.text !== text) first.current = { deck, text }
  return first.current.deck
}

interface Props {
  readonly id: string
  readonly deck: Deck
  readonly show: Show
  /** The slide’s number as the address has it. */
  readonly n: string | undefined
  readonly parameters: PresentParameters
}

/** Keeps the address and the presentation at the same slide. */
function Presentation({ id, deck, show, n, parameters }: Props) {
  const { inStep } = show
  const navigate = useNavigate()
  const last = deck.slides.length - 1
  const slide = Math.min(
    last,
    useStore(inStep.state, (state) => state.slide),
  )
  const query = useRef(parameters)
  query.current = parameters

  const written = useRef('')
  // The address first: what the reader has typed there counts; then the address follows the slide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new slide is news, and is read where it is newest
  useEffect(() => {
    const now = () => Math.min(last, inStep.state.getState().slide)
    const [path = ''] = window.location.hash.split('?')
    // The reader is already on the way to another page.
    if (!`${path}/`.startsWith(`#/present/${id}/`)) return
    const typed = Math.min(last, slideIndex(n))
    if (path !== written.current && typed !== now()) inStep.change({ slide: typed, view: null, blank: false })
    const address = presentAddress(id, now() + 1, query.current)
    const [next = ''] = address.split('?')
    written.current = `#${next}`
    if (path !== written.current) navigate(address, { replace: true })
  }, [slide, n, id, last, inStep, navigate])

  const go = (to: number) => {
    const next = Math.max(0, Math.min(last, to))
    if (next === slide && !inStep.state.getState().blank) return
    inStep.change({ slide: next, view: next === slide ? inStep.state.getState().view : null, blank: false })
  }
  const change = (part: Partial<PresentParameters>) =>
    navigate(presentAddress(id, slide + 1, { ...parameters, ...part }), { replace: true })

  const View = parameters.speaker ? SpeakerView : AudienceView
  return <View {...{ id, deck, show, slide, go, parameters, change }} />
}

/** What both windows of a presentation are given. */
export interface PresentingProps {
  readonly id: string
  readonly deck: Deck
  readonly show: Show
  /** Index of the slide shown. */
  readonly slide: number
  readonly go: (slide: number) => void
  readonly parameters: PresentParameters
  readonly change: (part: Partial<PresentParameters>) => void
}
