import './OwnDataBar.css'
import { Link } from 'react-router'
import { useStore } from 'zustand'
import { ownTables } from '../data/own/own-tables.ts'
import { formatList } from '../model/format.ts'
import { useRemoveOwn } from '../pages/data/use-own.ts'
import { Button } from '../ui/Button.tsx'

/** Says on every page that tables are the reader’s own, and takes them away in one press. */
export function OwnDataBar() {
  const { names, setAside } = useStore(ownTables)
  const remove = useRemoveOwn()
  if (names.length === 0 && setAside.length === 0) return null
  return (
    <aside className="own-data-bar" aria-label="Your own data">
      {names.length > 0 && (
        <p>
          You see your own data for <strong>{formatList(names)}</strong>, not Amur’s.
        </p>
      )}
      {setAside.length > 0 && (
        <p>Your file for {formatList(setAside)} could not be used; Amur’s data are shown.</p>
      )}
      <Link to="/data?section=own">Your files</Link>
      {names.length > 0 && (
        <Button
          onClick={async () => {
            for (const name of names) await remove(name)
          }}
        >
          Remove
        </Button>
      )}
    </aside>
  )
}
