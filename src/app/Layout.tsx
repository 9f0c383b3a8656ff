import './Layout.css'
import { type ComponentType, useEffect, useState } from 'react'
import { Link, NavLink, Outlet, ScrollRestoration, useNavigate } from 'react-router'
import { useStore } from 'zustand'
import { ownTables } from '../data/own/own-tables.ts'
import { waitingFiles } from '../data/own/waiting-files.ts'
import { dataVersion, versionInLink } from '../data/version.ts'
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
import { LinkVersion } from './LinkVersion.tsx'
import { linkSearch } from './link-search.ts'
import { NoticesProvider, useNotices } from './notices.tsx'

/** Header, notices, page, footer: the frame of every route. */
export function Layout() {
  return (
    <NoticesProvider>
      <div className="layout">
        <Header />
        <OwnData />
        <Notices />
        <LinkVersion />
        <Outlet />
        <Footer />
        <KeyHelpOpener />
        <DroppedPicture />
        <ScrollRestoration getKey={placeOf} />
      </div>
    </NoticesProvider>
  )
}

/** Loaded only where the reader brought data of their own. */
function OwnData() {
  const any = useStore(ownTables, ({ names, setAside }) => names.length + setAside.length > 0)
  const [Bar, setBar] = useState<ComponentType | null>(null)
  useEffect(() => {
    if (any)
      import('./OwnDataBar.tsx').then(
        ({ OwnDataBar }) => setBar(() => OwnDataBar),
        () => {},
      )
  }, [any])
  return any && Bar && <Bar />
}

/** Addresses typed or pasted have no key of their own: each page then has its own place. */
const placeOf = ({ key, pathname }: { key: string; pathname: string }) => (key === 'default' ? pathname : key)

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
        <NavLink to="/claims">Claims</NavLink>
        <NavLink to="/decks">Decks</NavLink>
        <NavLink to="/data">Data</NavLink>
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
  const { setNotices } = useNotices()
  const [said, setSaid] = useState('')
  const copy = async () => {
    const version = versionInLink({ ...dataVersion, own: ownTables.getState().names })
    const [page = ''] = window.location.href.split('#')
    const { filter: asked } = filter.getState()
    let [path, search] = [addressPath(), addressSearch()]
    if (path.startsWith('/deck/')) {
      const { deckPage } = await import('../deck/page-link.ts')
      const deck = deckPage(path, search)
      setNotices(deck.notices)
      if (deck.path === null) return
      ;({ path, search } = deck)
    }
    const link = `${page}#${path}?${linkSearch(path, search, asked, version)}`
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

/** Opens the view of an exported picture dropped on the window, or brings tables dropped there. */
function DroppedPicture() {
  const { setNotices } = useNotices()
  const navigate = useNavigate()
  const open = (link: string, notices: readonly string[]) => {
    navigate(link.slice(1))
    setNotices(notices)
  }
  const bring = (files: readonly File[]) => {
    waitingFiles.setState(files, true)
    navigate('/data?section=own')
  }
  return <PictureDrop onOpen={open} onTables={bring} onMessage={(message) => setNotices([message])} />
}

function Notices() {
  const { notices, setNotices } = useNotices()
  return <Notice messages={notices} onDismiss={() => setNotices([])} />
}

function Footer() {
  const own = useStore(ownTables, ({ names }) => names)
  return (
    <footer className="footer">
      <p>
        <Link to="/data">Data version</Link> {dataVersion.date} · {dataVersion.hash}
        {own.length > 0 && `, with your own data for ${own.join(', ')}`} · <Link to="/sources">Sources</Link>
      </p>
      <p>Code MIT · data under their publishers’ terms</p>
    </footer>
  )
}
