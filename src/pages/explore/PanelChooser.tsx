import './PanelChooser.css'
import { type DragEvent, useState } from 'react'
import { FIGURES, figureMeta } from '../../figures/registry.ts'
import { useFilter, useStores } from '../../filter/context.tsx'
import { DOMAIN_LABELS } from '../../model/domain.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'

/** Chooses the panels shown and their order, by drag, by buttons or by keys. */
export function PanelChooser({ onClose }: { onClose: () => void }) {
  const { filter } = useStores()
  const shown = useFilter((state) => state.figures)
  const [said, setSaid] = useState('')
  const others = FIGURES.filter(({ id }) => !shown.includes(id))
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
  const add = (id: string) => set([...shown, id], `${titleOf(id)} added`)

  return (
    <Dialog
      open
      onClose={onClose}
      title="Panels shown"
      description="Drag a panel, or use its buttons, to change the order."
    >
      <ol className="chooser">
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
      {others.length > 0 && (
        <>
          <h3 className="chooser__heading">More figures</h3>
          <ul className="chooser">
            {others.map(({ id, title, domains }) => (
              <li key={id} className="chooser__row">
                <span className="chooser__title">{title}</span>
                <span className="chooser__domain">
                  {domains.map((domain) => DOMAIN_LABELS[domain]).join(', ')}
                </span>
                <Button aria-label={`Add: ${title}`} onClick={() => add(id)}>
                  Add
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
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
  const meta = figureMeta(id)
  const title = meta?.title ?? id
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
      <span className="chooser__domain">
        {meta?.domains.map((domain) => DOMAIN_LABELS[domain]).join(', ')}
      </span>
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
        Remove
      </Button>
    </li>
  )
}
