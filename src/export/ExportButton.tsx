import { LazyDialogButton } from './lazy-dialog.tsx'

const load = async () => (await import('./ExportDialog.tsx')).ExportDialog

/** Opens the export dialog of a figure, wherever the figure stands and whether or not it is in view. */
export function ExportButton({ figure }: { figure: string }) {
  return <LazyDialogButton name="Export" load={load} dialogProps={{ figure }} />
}
