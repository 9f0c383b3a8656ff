import { ClaimsPage } from '../pages/claims/ClaimsPage.tsx'
import { useNotices } from './notices.tsx'

export function ClaimsRoute() {
  const { setNotices } = useNotices()
  return <ClaimsPage onNotices={setNotices} />
}
