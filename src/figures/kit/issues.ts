import type { Issue } from '../../data/tables/unga-issues.ts'

/** Names of the issues of the General Assembly’s votes. */
export const ISSUE_NAMES: Readonly<Record<Issue, string>> = {
  all: 'All recorded votes',
  'middle-east': 'Middle East',
  nuclear: 'Nuclear weapons',
  'arms-control': 'Arms control',
  'human-rights': 'Human rights',
  decolonization: 'Decolonization',
  development: 'Development',
  'southern-africa': 'Southern Africa',
  ukraine: 'Ukraine',
}
