import { useState } from 'react'
import { dataVersion } from '../../data/version.ts'
import type { Deck } from '../../deck/deck.ts'
import { deckFileText } from '../../deck/deck-file.ts'
import { deckFileName } from '../../deck/deck-file-name.ts'
import { DECK_PARAMETER, IN_LINK } from '../../deck/use-deck.ts'
import { copyText } from '../../export/clipboard.ts'
import { download } from '../../export/download.ts'
import { Button, buttonClass } from '../../ui/Button.tsx'

interface Props {
  readonly id: string
  /** The deck as it stands in the link, where it comes from one. */
  readonly packed?: string
  readonly deck: Deck
  /** Index of the slide to begin with. */
  readonly slide: number
}

/** What can be done with a deck: present it, print it, take it along as a file or a link. */
export function DeckCommands({ id, packed = '', deck, slide }: Props) {
  const [said, setSaid] = useState('')
  const query = packed === '' ? '' : `?${DECK_PARAMETER}=${packed}`
  const copyLink = async () => {
    try {
      const { deckToLink } = await import('../../deck/deck-link.ts')
      const [page = ''] = window.location.href.split('#')
      await copyText(`${page}#/deck/${IN_LINK}?${DECK_PARAMETER}=${deckToLink(deck)}`)
      setSaid('A link that holds the whole deck is copied.')
    } catch (reason) {
      setSaid(reason instanceof Error ? reason.message : 'The link could not be made.')
    }
  }
  return (
    <div className="deck__commands">
      <a href={`#/present/${id}/${slide + 1}${query}`} className={buttonClass('plain')}>
        Present
      </a>
      <a href={`#/print/${id}${query}`} className={buttonClass('plain')}>
        Print
      </a>
      <Button
        onClick={() =>
          download(deckFileText(deck, dataVersion.hash), deckFileName(deck.title), 'application/json')
        }
      >
        Export deck
      </Button>
      <Button onClick={copyLink}>Copy deck link</Button>
      <p role="status" className="deck__said">
        {said}
      </p>
    </div>
  )
}
