import type { Licence } from './schema.ts'

/** Terms of the publishers; told in full in `data/LICENSES.md`. */
export const SIPRI: Licence = {
  name: 'other-sipri',
  title: 'SIPRI terms: free non-commercial use with credit; fair use is under 10 % of a data set',
}
export const CUSTOMS: Licence = {
  name: 'other-customs',
  title: 'Facts, credited to China Customs (GACC) with the compilation they were read through',
}
export const ENERGY: Licence = {
  name: 'other-customs-energy-institute',
  title: 'Facts, credited to China Customs (GACC); Energy Institute / BP figures with attribution',
}
export const REVIEW: Licence = {
  name: 'other-energy-institute',
  title: 'Energy Institute / BP figures with attribution; no republication in bulk',
}
export const TRADE: Licence = {
  name: 'other-customs-comtrade',
  title: 'Facts, credited to China Customs (GACC); UN Comtrade figures with attribution',
}
export const EUROSTAT: Licence = {
  name: 'other-eurostat',
  title: 'Eurostat: reuse with attribution; facts from national statistics',
}
export const UN: Licence = {
  name: 'other-un',
  title:
    'UN terms: non-commercial use with attribution; topic and region labels MIT (World Politics Data Lab)',
}
export const UN_VOTES: Licence = {
  name: 'other-un',
  title: 'UN terms: non-commercial use with attribution',
}
export const FACTS: Licence = {
  name: 'other-facts',
  title: 'Facts from news and government texts, which remain under their publishers’ copyright',
}
export const MIT: Licence = { name: 'MIT', title: 'MIT License' }
