import { LazyDialog } from '../ui/LazyDialog.tsx'

const load = async () => (await import('./ExportDialog.tsx')).ExportDialog

/** Opens the export dialog of a figure, wherever the figure stands and whether or not it is in view. */
export function ExportButton({ figure }: { figure: string }) {
  return <LazyDialog label="Export" load={load} with={{ figure }} />
}
