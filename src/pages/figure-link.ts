import { VOCABULARY } from '../figures/registry.ts'
import { useSettledFilter } from '../filter/context.tsx'
import { formatFilter } from '../filter/url-codec.ts'

export interface FigureLinks {
  /** The index of all figures. */
  readonly index: string
  readonly explore: string
  /** A figure’s page. */
  readonly to: (figure: string) => string
}

/** Routes of pages under the filter of this one, for the router’s links. */
export function useFigureLinks(): FigureLinks {
  const search = useSettledFilter((filter) => formatFilter(filter, VOCABULARY))
  const query = search && `?${search}`
  return {
    index: `/figure${query}`,
    explore: `/${query}`,
    to: (figure) => `/figure/${figure}${query}`,
  }
}
