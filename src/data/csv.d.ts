/** A table of `data/`, validated and decoded by the build; `loadTable` gives its rows. */
declare module '*.csv' {
  const table: import('./decode.ts').PackedTable
  export default table
  export const about: import('./about.ts').TableAbout
}

/** What the build knows of the data as a whole. */
declare module 'virtual:data-version' {
  const version: {
    /** First eight hexadecimal digits of the SHA-256 over all `data/*.csv`, in name order. */
    readonly hash: string
    /** Newest date in `changes.csv`, `YYYY-MM-DD`. */
    readonly date: string
  }
  export default version
}

/** What every table is, without its rows. */
declare module 'virtual:data-tables' {
  const tables: readonly import('./build/summaries.ts').TableSummary[]
  export default tables
}

/** Key columns of every table, as its definition orders them. */
declare module 'virtual:table-keys' {
  const keys: Readonly<Record<import('./tables.ts').TableName, readonly string[]>>
  export default keys
}

/** Where each source is used, by its id. */
declare module 'virtual:source-uses' {
  const uses: Readonly<Record<string, readonly import('./build/summaries.ts').SourceUse[]>>
  export default uses
}
