import { type ComponentType, useEffect, useState } from 'react'

type Help = ComponentType<{ onClose: () => void }>

/** Opens the sheet of keys on `?`, wherever the focus is but in a text field. */
export function KeyHelpOpener() {
  const [Help, setHelp] = useState<Help | null>(null)

  useEffect(() => {
    const onKeyDown = async (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey) return
      const target = event.target as HTMLElement | null
      if (
        target?.matches('input:not([type=range]):not([type=radio]), textarea, select, [contenteditable=true]')
      )
        return
      event.preventDefault()
      const { KeyHelp } = await import('./KeyHelp.tsx')
      setHelp(() => KeyHelp)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])

  return Help && <Help onClose={() => setHelp(null)} />
}
