import './SpeakerView.css'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Slide } from '../../deck/deck.ts'
import { clockWords, timerAt } from '../../deck/in-step.ts'
import { LightText } from '../../deck/LightText.tsx'
import { SlideView } from '../../deck/SlideView.tsx'
import { useSettled } from '../../deck/use-settled.ts'
import { useSlideTheme } from '../../deck/use-slide-theme.ts'
import { Button } from '../../ui/Button.tsx'
import { slideName } from '../deck/slide-name.ts'
import { usePageReady } from '../use-page-ready.ts'
import { Clock, useNow } from './Clock.tsx'
import type { PresentingProps } from './PresentPage.tsx'
import { presentAddress } from './parameters.ts'
import { usePresentKeys } from './use-present-keys.ts'
import { useSlideInStep } from './use-slide-in-step.ts'

const NOTE_SIZES = [15, 18, 22, 27] as const

/** What the speaker sees: this slide, live, the next one, notes, clock and timer. */
export function SpeakerView(props: PresentingProps) {
  const { deck, show, slide: index, go, id, parameters } = props
  const slide = deck.slides[index] as Slide
  const next = deck.slides[index + 1]
  const theme = useSlideTheme(null)
  const stores = useSlideInStep(slide, show.inStep)
  const blank = useStore(show.inStep.state, (state) => state.blank)
  const together = useStore(show.inStep.peer, ({ present }) => present)
  const number = usePresentKeys(props)
  const [size, setSize] = useState(1)
  const settled = useSettled(slide)
  usePageReady(settled.ready)

  const openShow = () => {
    const [page = ''] = window.location.href.split('#')
    const opened = window.open(
      `${page}#${presentAddress(id, index + 1, { ...parameters, speaker: false })}`,
      '_blank',
    )
    if (opened) show.add(opened)
  }

  return (
    <main className="speaker" aria-label={`${deck.title}: speaker view`}>
      <header className="speaker__head">
        <strong className="speaker__count">
          Slide {index + 1} of {deck.slides.length}
        </strong>
        <span role="status" className="speaker__state">
          {blank && 'The screen is blank. '}
          {number !== '' && `Slide ${number}, then Enter. `}
          {!together && 'The audience’s window is not open. '}
        </span>
        {!together && <Button onClick={openShow}>Open it</Button>}
      </header>
      <section className="speaker__now" aria-label="This slide" data-blank={blank || undefined}>
        <SlideView
          key={slide.id}
          slide={slide}
          stores={stores}
          theme={theme}
          live
          onSettled={settled.settle}
        />
      </section>
      <aside className="speaker__side">
        <p className="speaker__times">
          <Clock className="speaker__clock" />
          <Timer {...props} />
        </p>
        <section className="speaker__next" aria-label="Next slide">
          <h2>{next ? `Next: ${slideName(next)}` : 'This is the last slide'}</h2>
          {next && (
            <div className="speaker__preview">
              <SlideView key={next.id} slide={next} theme={theme} />
            </div>
          )}
        </section>
      </aside>
      <section className="speaker__notes" aria-label="Notes" style={{ fontSize: NOTE_SIZES[size] }}>
        {slide.notes ? <LightText text={slide.notes} /> : <p className="speaker__none">No notes.</p>}
      </section>
      <nav className="speaker__bar" aria-label="Presentation">
        <Button onClick={() => go(index - 1)} disabled={index === 0}>
          Previous
        </Button>
        <Button variant="strong" onClick={() => go(index + 1)} disabled={!next}>
          Next
        </Button>
        <Button
          aria-pressed={blank}
          onClick={() => show.inStep.change({ blank: !show.inStep.state.getState().blank })}
        >
          Blank
        </Button>
        <span className="speaker__gap" />
        <Button onClick={() => setSize((now) => Math.max(0, now - 1))} disabled={size === 0}>
          Smaller notes
        </Button>
        <Button
          onClick={() => setSize((now) => Math.min(NOTE_SIZES.length - 1, now + 1))}
          disabled={size === NOTE_SIZES.length - 1}
        >
          Larger notes
        </Button>
      </nav>
    </main>
  )
}

function Timer({ show: { inStep } }: PresentingProps) {
  const since = useStore(inStep.state, (state) => state.since)
  const elapsed = useStore(inStep.state, (state) => state.elapsed)
  const now = useNow()
  const toggle = () =>
    since === null
      ? inStep.change({ since: Date.now() })
      : inStep.change({ since: null, elapsed: timerAt({ since, elapsed }, Date.now()) })
  return (
    <span className="speaker__timer">
      <span role="timer" aria-label="Time spoken">
        {clockWords(timerAt({ since, elapsed }, now))}
      </span>
      <Button onClick={toggle}>{since === null ? 'Start timer' : 'Stop timer'}</Button>
      <Button
        variant="quiet"
        onClick={() => inStep.change({ since: since === null ? null : Date.now(), elapsed: 0 })}
      >
        Reset timer
      </Button>
    </span>
  )
}
