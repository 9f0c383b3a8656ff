import years from 'virtual:years'

/** Years a control or a link may name; the last is that of the data version, and unfinished. */
export const EXTENT = years.extent

/** Years of a link that names none: to the newest any figure of the start view has, part of a year included. */
export const DEFAULT_YEARS = years.byDefault

/** The last calendar year that was over when the data were made. */
export const LAST_FULL_YEAR = EXTENT.to - 1
