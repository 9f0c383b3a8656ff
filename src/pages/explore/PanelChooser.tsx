import './PanelChooser.css'
import { type DragEvent, useState } from 'react'
import { figureMeta } from '../../figures/registry.ts'
import { useFilter, useStores } from '../../filter/context.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { FigureIndex } from '../index/FigureIndex.tsx'

/** The panels shown, to be ordered by drag, by buttons or by keys; beside them the index of all figures to choose from. */
export function PanelChooser({ onClose }: { onClose: () => void }) {
  const { filter } = useStores()
  const shown = useFilter((state) => state.figures)
  const [said, setSaid] = useState('')
  const set = (ids: readonly string[], words: string) => {
    filter.getState().setFigures(ids)
    setSaid(words)
  }
  const titleOf = (id: string) => figureMeta(id)?.title ?? id

  const moveTo = (id: string, index: number) => {
    const rest = shown.filter((one) => one !== id)
    set([...rest.slice(0, index), id, ...rest.slice(index)], `${titleOf(id)} is now number ${index + 1}`)
  }
  const remove = (id: string) => {
    set(
      shown.filter((one) => one !== id),
      `${titleOf(id)} removed`,
    )
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title="Panels shown"
      size="wide"
      description="Drag a panel, or use its buttons, to change the order."
    >
      <div className="chooser">
        <ol className="chooser__shown">
          {shown.map((id, index) => (
            <ShownPanel
              key={id}
              id={id}
              index={index}
              count={shown.length}
              onMove={moveTo}
              onRemove={shown.length > 1 ? remove : null}
            />
          ))}
        </ol>
        <FigureIndex heading="h3" />
      </div>
      <p role="status" className="visually-hidden">
        {said}
      </p>
    </Dialog>
  )
}

interface ShownProps {
  readonly id: string
  readonly index: number
  readonly count: number
  readonly onMove: (id: string, index: number) => void
  /** Null for the last panel left. */
  readonly onRemove: ((id: string) => void) | null
}

const DRAGGED = 'application/x-amur-panel'

function ShownPanel({ id, index, count, onMove, onRemove }: ShownProps) {
  const [over, setOver] = useState(false)
  const title = figureMeta(id)?.title ?? id
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const dragged = event.dataTransfer.getData(DRAGGED)
    if (dragged && dragged !== id) onMove(dragged, index)
  }
  return (
    <li
      className="chooser__row"
      data-over={over || undefined}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(DRAGGED, id)}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <span className="chooser__grip" aria-hidden="true">
        ⠿
      </span>
      <span className="chooser__title">{title}</span>
      <Button aria-label={`Move up: ${title}`} disabled={index === 0} onClick={() => onMove(id, index - 1)}>
        ↑
      </Button>
      <Button
        aria-label={`Move down: ${title}`}
        disabled={index === count - 1}
        onClick={() => onMove(id, index + 1)}
      >
        ↓
      </Button>
      <Button aria-label={`Remove: ${title}`} disabled={!onRemove} onClick={() => onRemove?.(id)}>
        <CloseIcon />
      </Button>
    </li>
  )
}
