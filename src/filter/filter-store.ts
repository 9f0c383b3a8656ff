import { createStore } from 'zustand/vanilla'
import { DOMAINS, type Domain } from '../model/domain.ts'
import {
  clampYear,
  defaultFilter,
  type Filter,
  sameList,
  sameLists,
  sameRecord,
  type Vocabulary,
} from './filter.ts'

export interface FilterState {
  readonly filter: Filter
  /** What the last change was about: `years`, `domains`, `pin`, `figures`, `reset`, `replace`, or the parameter of a measure or list. */
  readonly changeKind: string
  /** Puts the two in order and into the extent; anything but finite numbers is ignored. */
  readonly setYears: (from: number, to: number) => void
  /** Removing the last domain means all. */
  readonly toggleDomain: (domain: Domain) => void
  /** A year outside the extent is ignored. */
  readonly setPin: (year: number | null) => void
  /** An unknown parameter or value is ignored. */
  readonly setMeasure: (parameter: string, value: string) => void
  /** Unknown and repeated items are dropped, and those beyond the most it may hold; an unknown parameter is ignored. */
  readonly setList: (parameter: string, items: readonly string[]) => void
  /** Unknown and repeated ids are dropped; none left means the default figures. */
  readonly setFigures: (ids: readonly string[]) => void
  readonly reset: () => void
  readonly replace: (filter: Filter) => void
}

export type FilterStore = ReturnType<typeof createFilterStore>

/** Holds the one filter. A change to equal values keeps the `Filter` object and its lists, so identity can be compared. */
export function createFilterStore(vocabulary: Vocabulary, initial: Filter = defaultFilter(vocabulary)) {
  return createStore<FilterState>()((set, get) => {
    function change(changeKind: string, changed: Partial<Filter>) {
      const before = get().filter
      const filter = merged(before, changed)
      if (filter !== before) set({ filter, changeKind })
    }

    return {
      filter: initial,
      changeKind: 'replace',
      setYears: (a, b) => {
        if (!Number.isFinite(a) || !Number.isFinite(b)) return
        change('years', {
          from: clampYear(Math.min(a, b), vocabulary.extent),
          to: clampYear(Math.max(a, b), vocabulary.extent),
        })
      },
      toggleDomain: (domain) => {
        const { domains } = get().filter
        const chosen = DOMAINS.filter((each) => domains.includes(each) !== (each === domain))
        change('domains', { domains: chosen.length === 0 ? DOMAINS : chosen })
      },
      setPin: (year) => {
        if (year === null || year === clampYear(year, vocabulary.extent)) change('pin', { pin: year })
      },
      setMeasure: (parameter, value) => {
        if (!Object.hasOwn(vocabulary.measures, parameter)) return
        if (!vocabulary.measures[parameter]?.includes(value)) return
        change(parameter, {
          measures: { ...get().filter.measures, [parameter]: value },
        })
      },
      setList: (parameter, items) => {
        if (!Object.hasOwn(vocabulary.lists, parameter)) return
        const { values = [], most = 0 } = vocabulary.lists[parameter] ?? {}
        const known = [...new Set(items)].filter((item) => values.includes(item)).slice(0, most)
        change(parameter, { lists: { ...get().filter.lists, [parameter]: known } })
      },
      setFigures: (ids) => {
        const known = [...new Set(ids)].filter((id) => vocabulary.figures.includes(id))
        change('figures', {
          figures: known.length === 0 ? vocabulary.defaultFigures : known,
        })
      },
      reset: () => change('reset', defaultFilter(vocabulary)),
      replace: (filter) => change('replace', filter),
    }
  })
}

function merged(before: Filter, changed: Partial<Filter>): Filter {
  const next = { ...before, ...changed }
  const domains = sameList(next.domains, before.domains) ? before.domains : next.domains
  const figures = sameList(next.figures, before.figures) ? before.figures : next.figures
  const measures = sameRecord(next.measures, before.measures) ? before.measures : next.measures
  const lists = sameLists(next.lists, before.lists) ? before.lists : next.lists
  const same =
    next.from === before.from &&
    next.to === before.to &&
    next.pin === before.pin &&
    domains === before.domains &&
    figures === before.figures &&
    measures === before.measures &&
    lists === before.lists
  return same ? before : { ...next, domains, figures, measures, lists }
}
