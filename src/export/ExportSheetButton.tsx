import { LazyDialog } from '../ui/LazyDialog.tsx'

const load = async () => (await import('./SheetDialog.tsx')).SheetDialog

/** Opens the export of several figures: those given on one sheet, or all there are as files. */
export function ExportSheetButton({ figures }: { figures: readonly string[] }) {
  return <LazyDialog label="Export sheet" load={load} with={{ figures }} />
}
