import './Layout.css'
import { useState } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useNavigate } from 'react-router'
import { dataVersion } from '../data/version.ts'
import { PictureDrop } from '../export/PictureDrop.tsx'
import { VOCABULARY } from '../figures/registry.ts'
import { useSettledFilter, useStores } from '../filter/context.tsx'
import { formatFilter } from '../filter/url-codec.ts'
import { PAGE_COMMANDS } from '../pages/PageCommands.tsx'
import { Button } from '../ui/Button.tsx'
import { CheckIcon, LinkIcon, MoonIcon, SunIcon } from '../ui/icons.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useTheme } from '../ui/useTheme.ts'
import { addressPath, addressSearch } from './address.ts'
import { KeyHelpOpener } from './KeyHelpOpener.tsx'
import { linkSearch } from './link-search.ts'
import { NoticesProvider, useNotices } from './notices.tsx'

/** Header, notices, page, footer: the frame of every route. */
export function Layout() {
  return (
    <NoticesProvider>
      <div className="layout">
        <Header />
        <Notices />
        <Outlet />
        <Footer />
        <KeyHelpOpener />
        <DroppedPicture />
        <ScrollRestoration />
      </div>
    </NoticesProvider>
  )
}

function Header() {
  const search = useSettledFilter((filter) => formatFilter(filter, VOCABULARY))
  return (
    <header className="header">
      <Link to={{ pathname: '/', search }} className="header__name">
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
          <path d="M2 15c4 0 4-6 8-6s4 6 8 6 3-3 4-3" />
          <path d="M2 20c4 0 4-6 8-6s4 6 8 6 3-3 4-3" />
        </svg>
        <span className="header__word">Amur</span>
      </Link>
      <p className="header__line">China–Russia relations in figures</p>
      <nav className="header__nav" aria-label="Pages">
        <NavLink to={{ pathname: '/', search }} end>
          Explore
        </NavLink>
        <NavLink to={{ pathname: '/figure', search }}>Figures</NavLink>
        <NavLink to="/decks">Decks</NavLink>
        <NavLink to="/claims">Claims</NavLink>
        <NavLink to="/about">About</NavLink>
      </nav>
      <div className="header__commands" id={PAGE_COMMANDS} />
      <div className="header__actions">
        <ThemeButton />
        <CopyLink />
      </div>
    </header>
  )
}

function ThemeButton() {
  const { theme, setTheme } = useTheme()
  const other = theme === 'dark' ? 'light' : 'dark'
  return (
    <Button variant="quiet" onClick={() => setTheme(other)} aria-label={`Use the ${other} theme`}>
      <span className="header__icon">{other === 'dark' ? <MoonIcon /> : <SunIcon />}</span>
      <span className="header__word">{other === 'dark' ? 'Dark' : 'Light'}</span>
    </Button>
  )
}

const SHOWN_MS = 2500

/** Copies the address with every parameter written out, so that the link means the same when defaults change. */
function CopyLink() {
  const { filter } = useStores()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const [page = ''] = window.location.href.split('#')
    const link = `${page}#${addressPath()}?${linkSearch(addressPath(), addressSearch(), filter.getState().filter)}`
    try {
      await navigator.clipboard.writeText(link)
      setSaid('Copied')
      setTimeout(() => setSaid(''), SHOWN_MS)
    } catch {
      setSaid('')
      window.prompt('The browser did not allow copying; here is the link:', link)
    }
  }
  return (
    <Button onClick={copy}>
      <span className="header__icon">{said ? <CheckIcon /> : <LinkIcon />}</span>
      <span className="header__word">{said || 'Copy link'}</span>
      <span className="visually-hidden" role="status">
        {said && 'Link copied'}
      </span>
    </Button>
  )
}

/** Opens the view of an exported picture dropped on the window. */
function DroppedPicture() {
  const { setNotices } = useNotices()
  const navigate = useNavigate()
  const open = (link: string, notices: readonly string[]) => {
    navigate(link.slice(1))
    setNotices(notices)
  }
  return <PictureDrop onOpen={open} onMessage={(message) => setNotices([message])} />
}

function Notices() {
  const { notices, setNotices } = useNotices()
  return <Notice messages={notices} onDismiss={() => setNotices([])} />
}

function Footer() {
  return (
    <footer className="footer">
      <p>
        Data version {dataVersion.date} · {dataVersion.hash}
      </p>
      <p>Code MIT · data under their publishers’ terms</p>
    </footer>
  )
}
