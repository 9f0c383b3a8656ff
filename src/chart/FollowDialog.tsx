import './Follow.css'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Follow } from '../figures/kit/define.ts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useFilter, useFilterAndYears, useStores } from '../filter/context.tsx'
import { formatYears } from '../model/format.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchField } from '../ui/SearchField.tsx'
import { type FollowOption, followOptions, searchOptions } from './follow-options.ts'

interface Props {
  readonly figure: LoadedFigure
  readonly follow: Follow
  readonly onClose: () => void
}

const NONE: readonly string[] = []

/** Finds a row in the whole ranking of the years asked, and follows some of them over time. */
export function FollowDialog({ figure, follow, onClose }: Props) {
  const { filter } = useStores()
  const { param, most, many } = follow
  const { measure } = figure.definition
  const from = useFilterAndYears((state) => state.from)
  const to = useFilterAndYears((state) => state.to)
  const chosen = useFilter(({ measures }) => (measure ? measures[measure.param] : undefined))
  const pin = useFilter((state) => state.pin)
  const followed = useFilter(({ lists }) => lists[param] ?? NONE)
  const [search, setSearch] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const options = useMemo(
    () => followOptions(figure, follow, { from, to, measure: chosen, pin }),
    [figure, follow, from, to, chosen, pin],
  )
  const asked = useDeferredValue(search)
  const found = useMemo(() => searchOptions(options, asked), [options, asked])
  const full = followed.length >= most
  const by = measure?.options.find(({ value }) => value === chosen)?.label ?? ''

  const toggle = (id: string) =>
    filter
      .getState()
      .setList(param, followed.includes(id) ? followed.filter((one) => one !== id) : [...followed, id])

  return (
    <Dialog
      open
      onClose={onClose}
      title={`Find ${many}`}
      description={`Rank and share ${by.charAt(0).toLowerCase()}${by.slice(1)} in ${pin ?? formatYears(from, to)}. Up to ${most} can be followed over time: the figure then shows them year by year instead of the ranking.`}
      initialFocus={field}
    >
      <div className="follow__search">
        <SearchField label="Search" value={search} onChange={setSearch} ref={field} />
      </div>
      <p role="status" className="follow__count">
        {found.length === 0 ? `None of the ${many} is called so.` : `${found.length} ${many}`}
        {full && ` · ${most} are followed: let one go to follow another`}
      </p>
      <ul className="follow__list">
        {found.map((option) => (
          <OptionRow
            key={option.id}
            option={option}
            checked={followed.includes(option.id)}
            disabled={full && !followed.includes(option.id)}
            onToggle={toggle}
          />
        ))}
      </ul>
    </Dialog>
  )
}

interface OptionProps {
  readonly option: FollowOption
  readonly checked: boolean
  readonly disabled: boolean
  readonly onToggle: (id: string) => void
}

function OptionRow({ option: { id, name, place }, checked, disabled, onToggle }: OptionProps) {
  return (
    <li>
      <label className="follow__option">
        <input type="checkbox" checked={checked} disabled={disabled} onChange={() => onToggle(id)} />
        <span className="follow__name">{name}</span>
        <span className="follow__place">{place || 'no vote in these years'}</span>
      </label>
    </li>
  )
}
