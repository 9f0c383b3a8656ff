/** The four subject areas a figure, a milestone or a claim belongs to; `energy` includes trade and provinces. */
export const DOMAINS = ['diplomatic', 'military', 'energy', 'un'] as const
export type Domain = (typeof DOMAINS)[number]

export const DOMAIN_LABELS: Record<Domain, string> = {
  diplomatic: 'Diplomatic',
  military: 'Military',
  energy: 'Energy',
  un: 'UN',
}
