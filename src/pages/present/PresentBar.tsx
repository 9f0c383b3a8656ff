import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { IN_LINK } from '../../deck/use-deck.ts'
import { copyText } from '../../export/clipboard.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'
import { useTheme } from '../../ui/useTheme.ts'
import type { PresentingProps } from './PresentPage.tsx'
import { presentAddress, SHOWN, SHOWN_LABELS } from './parameters.ts'
import { tabRoom } from './timer-memory.ts'
import { toggleFullScreen } from './use-present-keys.ts'

const SHOWN_FOR_MS = 2500
const SAID_FOR_MS = 5000
/** How far from the upper edge the pointer asks for the commands; below it points at the slide. */
const NEAR_PX = 110

/** The presenter’s commands: there while the pointer moves at the upper edge or the focus is on them. */
export function PresentBar({ id, deck, show, slide, go, parameters, change }: PresentingProps) {
  const { theme } = useTheme()
  const awake = useAwake()
  const blank = useStore(show.inStep.state, (state) => state.blank)
  const other = (parameters.theme ?? theme) === 'dark' ? 'light' : 'dark'
  const last = deck.slides.length - 1

  const openSpeaker = () => {
    const [page = ''] = window.location.href.split('#')
    const room = parameters.room || tabRoom()
    const address = presentAddress(id, slide + 1, { ...parameters, speaker: true, room })
    const opened = window.open(`${page}#${address}`, `amur-speaker-${room}`, 'popup,width=1180,height=760')
    if (opened) show.add(opened)
  }
  const [said, setSaid] = useState('')
  const copyLink = async () => {
    const [page = ''] = window.location.href.split('#')
    try {
      const { packedForLink } = await import('../../deck/page-link.ts')
      const packed = packedForLink(id, deck)
      const asked = { ...parameters, packed: packed ?? parameters.packed, speaker: false, room: '' }
      await copyText(`${page}#${presentAddress(packed === null ? id : IN_LINK, slide + 1, asked)}`)
      setSaid(packed === null ? 'Link copied' : 'A link that holds the whole deck is copied')
    } catch (reason) {
      setSaid(reason instanceof Error ? reason.message : 'The link could not be made.')
    }
  }
  useEffect(() => {
    if (said === '') return
    const timer = setTimeout(() => setSaid(''), SAID_FOR_MS)
    return () => clearTimeout(timer)
  }, [said])
  const toggle = (one: (typeof SHOWN)[number]) =>
    change({
      show: SHOWN.filter((each) => parameters.show.includes(each) !== (each === one)),
    })

  return (
    <nav className="present__bar" aria-label="Presentation" data-awake={awake || undefined}>
      <Button onClick={() => go(slide - 1)} disabled={slide === 0}>
        Previous
      </Button>
      <span className="present__count">
        {slide + 1} / {last + 1}
      </span>
      <Button onClick={() => go(slide + 1)} disabled={slide === last}>
        Next
      </Button>
      <span className="present__gap" />
      {SHOWN.map((one) => (
        <Button key={one} aria-pressed={parameters.show.includes(one)} onClick={() => toggle(one)}>
          {SHOWN_LABELS[one]}
        </Button>
      ))}
      <Button onClick={() => change({ theme: other })}>{other === 'dark' ? 'Dark' : 'Light'}</Button>
      <Button
        aria-pressed={blank}
        onClick={() => show.inStep.change({ blank: !show.inStep.state.getState().blank })}
      >
        Blank
      </Button>
      <Button onClick={toggleFullScreen}>Full screen</Button>
      <Button onClick={openSpeaker}>Speaker view</Button>
      <Button onClick={copyLink}>Copy link</Button>
      <a
        className={buttonClass('plain')}
        href={`#/deck/${id}${parameters.packed && `?deck=${parameters.packed}`}`}
      >
        End
      </a>
      <span role="status" className="present__said">
        {said}
      </span>
    </nav>
  )
}

/** Whether the pointer has just been moved at the upper edge; at the start as well. */
function useAwake(): boolean {
  const [awake, setAwake] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const wake = (event?: PointerEvent) => {
      if (event && event.clientY > NEAR_PX) return
      setAwake(true)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setAwake(false), SHOWN_FOR_MS)
    }
    wake()
    window.addEventListener('pointermove', wake)
    window.addEventListener('pointerdown', wake)
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('pointermove', wake)
      window.removeEventListener('pointerdown', wake)
    }
  }, [])
  return awake
}
