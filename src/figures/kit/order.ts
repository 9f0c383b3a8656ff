/** The order of CONTRACT.md; the first four are the start view. */
export const ORDER: readonly string[] =
  'arms-share heilongjiang crude-share vetoes xi-putin-meetings xi-visits xi-leaders sco milestones arms-reliance arms-deals arms-customers exercises trade imports-mix crude-buyers settlement energy-reliance gas-coal crude-monthly provinces unsc-solo unga-alignment unga-rank unga-issues ukraine-votes'.split(
    ' ',
  )

export const START_VIEW = ORDER.slice(0, 4)
