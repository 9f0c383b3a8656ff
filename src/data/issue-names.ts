/** Names of the issues of the General Assembly’s votes, by their codes in the tables. */
export const ISSUE_NAMES = {
  all: 'All recorded votes',
  'middle-east': 'Middle East',
  nuclear: 'Nuclear weapons',
  'arms-control': 'Arms control',
  'human-rights': 'Human rights',
  decolonization: 'Decolonization',
  development: 'Development',
  'southern-africa': 'Southern Africa',
  ukraine: 'Ukraine',
} as const

export type Issue = keyof typeof ISSUE_NAMES
