import type { ClaimFigure } from '../../claims/claim.ts'

/** Parameter by which a figure’s page is told which claim it was opened for. */
export const CLAIM_PARAMETER = 'claim'

/** The page of the figure that shows what a claim rests on: its years, pin and measure set, and the claim named. */
export function claimFigureRoute(claim: string, { id, years, pin, measure }: ClaimFigure): string {
  const parameters = [
    `years=${years[0]}..${years[1]}`,
    ...(pin === undefined ? [] : [`pin=${pin}`]),
    ...(measure ? [`${measure.param}=${measure.value}`] : []),
    `${CLAIM_PARAMETER}=${claim}`,
  ]
  return `/figure/${id}?${parameters.join('&')}`
}
