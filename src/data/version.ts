import version from 'virtual:data-version'

/** Identifies the state of the data a page, an export or a link was made with. */
export interface DataVersion {
  /** Eight hexadecimal digits: the start of `cat data/*.csv | sha256sum`. */
  readonly hash: string
  /** Newest entry of the change log, `YYYY-MM-DD`. */
  readonly date: string
  /** Tables whose rows are the reader’s own instead; absent where there are none. */
  readonly own?: readonly string[]
}

/** The version of the bundled data. */
export const dataVersion: DataVersion = version

const OWN = '.own'

/** What a link names: the hash, marked where the figures hold data of the reader’s own, which it cannot carry. */
export function versionInLink({ hash, own = [] }: DataVersion): string {
  return own.length > 0 ? `${hash}${OWN}` : hash
}

export function isOwnVersion(version: string): boolean {
  return version.endsWith(OWN)
}
