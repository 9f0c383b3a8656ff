import './PictureDrop.css'
import { useEffect, useRef, useState } from 'react'

interface Props {
  /** Opens a view; `link` begins with `#/`, `notices` say what of the picture’s filter was dropped or changed. */
  readonly onOpen: (link: string, notices: readonly string[]) => void
  /** Takes the CSV files among what was dropped. */
  readonly onTables: (files: readonly File[]) => void
  /** Says why a file opens no view. */
  readonly onMessage: (message: string) => void
}

/** Takes an exported picture dropped anywhere on the window and opens the view it shows; tables go where they are checked. */
export function PictureDrop(props: Props) {
  const [over, setOver] = useState(false)
  const latest = useRef(props)
  latest.current = props

  useEffect(() => {
    let left: ReturnType<typeof setTimeout> | undefined
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      clearTimeout(left)
      setOver(true)
    }
    // Between two elements the window is left and entered again; only a lasting leave counts.
    const onDragLeave = () => {
      clearTimeout(left)
      left = setTimeout(() => setOver(false), 80)
    }
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      clearTimeout(left)
      setOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      const tables = files.filter(isTable)
      if (tables.length > 0) latest.current.onTables(tables)
      else if (files[0]) open(files[0])
    }
    const open = async (file: File) => {
      const { onOpen, onMessage } = latest.current
      try {
        const { readPicture } = await import('./read-picture.ts')
        const read = await readPicture(file)
        if (read.kind === 'view') onOpen(read.link, read.notices)
        else onMessage(read.message)
      } catch {
        onMessage(
          'The picture could not be read, because a part of the program could not be loaded. Try again.',
        )
      }
    }
    window.addEventListener('dragover', onDragOver)
    window.addEventListener('dragleave', onDragLeave)
    window.addEventListener('drop', onDrop)
    return () => {
      clearTimeout(left)
      window.removeEventListener('dragover', onDragOver)
      window.removeEventListener('dragleave', onDragLeave)
      window.removeEventListener('drop', onDrop)
    }
  }, [])

  return over ? (
    <div className="picture-drop">
      Drop an exported picture to open its view, or a CSV table to see the figures with it
    </div>
  ) : null
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

function isTable({ name, type }: File): boolean {
  return type === 'text/csv' || /\.(csv|tsv|xlsx?|ods)$/i.test(name)
}
