import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { InPageContext } from '../../chart/visibility.tsx'
import { dialogIsOpen } from '../../ui/dialog-is-open.ts'

interface Props {
  readonly shown: boolean
  readonly children: ReactNode
}

/**
 * The place of a panel. Once shown, the panel is kept while it is not: taken out of the page as it is and put back as it
 * is, which takes a fraction of the time of drawing it anew. A panel that has a dialog open or fills the screen is not
 * kept, because both would outlive it.
 */
export function KeptPlace({ shown, children }: Props) {
  const [place] = useState(() =>
    Object.assign(document.createElement('div'), { className: 'explore__place' }),
  )
  const [kept, setKept] = useState(shown)
  if (shown && !kept) setKept(true)

  useLayoutEffect(() => {
    if (!shown && (dialogIsOpen() || place.querySelector('[data-full]'))) setKept(false)
  }, [shown, place])

  return (
    <>
      {shown && <Slot of={place} />}
      {kept && createPortal(<InPageContext value={shown}>{children}</InPageContext>, place)}
    </>
  )
}

function Slot({ of: place }: { of: HTMLElement }) {
  const slot = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    slot.current?.append(place)
    return () => place.remove()
  }, [place])
  return <div ref={slot} className="explore__slot" />
}
