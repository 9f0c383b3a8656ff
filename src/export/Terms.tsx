import { termsOf } from './terms.ts'

/** Whose terms the tables of a figure are under. */
export function Terms({ tables }: { tables: readonly string[] }) {
  return (
    <div className="export__terms">
      {termsOf(tables).map(({ table, title, terms }) => (
        <p key={table}>
          {title}: {terms}.
        </p>
      ))}
    </div>
  )
}
