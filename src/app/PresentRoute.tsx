import { PresentPage } from '../pages/present/PresentPage.tsx'
import { KeyHelpOpener } from './KeyHelpOpener.tsx'

export function PresentRoute() {
  return (
    <>
      <PresentPage />
      <KeyHelpOpener />
    </>
  )
}
