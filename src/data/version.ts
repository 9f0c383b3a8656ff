import version from 'virtual:data-version'

/** Identifies the state of the data a page, an export or a link was made with. */
export interface DataVersion {
  /** Eight hexadecimal digits: the start of `cat data/*.csv | sha256sum`. */
  readonly hash: string
  /** Newest entry of the change log, `YYYY-MM-DD`. */
  readonly date: string
}

/** The version of the bundled data. */
export const dataVersion: DataVersion = version

const OWN = '.own'

/** What a link names where the figures hold data of the reader’s own, which it cannot carry. */
export function ownVersion(hash: string): string {
  return `${hash}${OWN}`
}

export function isOwnVersion(version: string): boolean {
  return version.endsWith(OWN)
}
