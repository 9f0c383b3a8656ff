import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import './app/tokens.css'
import './app/app.css'
import './app/print.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { startPrinting } from './ui/printing.ts'
import { startTheme } from './ui/useTheme.ts'

startTheme()
startPrinting()
const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
