import { IndexPage } from '../pages/index/IndexPage.tsx'
import { useUrlFilter } from './url-filter.tsx'

export function IndexRoute() {
  useUrlFilter()
  return <IndexPage />
}
