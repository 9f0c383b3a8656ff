import './Controls.css'
import { type ReactNode, useLayoutEffect, useMemo, useRef } from 'react'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { useFilter, useFilterAndYears, useSettledFilter, useStores } from '../../filter/context.tsx'
import { domainsInWords, yearsInWords } from '../../filter/filter-in-words.ts'
import { presetOf, YEAR_PRESETS } from '../../filter/presets.ts'
import { settledFilter } from '../../filter/settled.ts'
import { EXTENT } from '../../filter/years.ts'
import { DOMAIN_LABELS, DOMAINS } from '../../model/domain.ts'
import { Button } from '../../ui/Button.tsx'
import { CloseIcon } from '../../ui/icons.tsx'
import { Select } from '../../ui/Select.tsx'
import { setText } from '../../ui/set-text.ts'
import { ToggleChip } from '../../ui/ToggleChip.tsx'
import { YearRange } from '../../ui/YearRange.tsx'
import { Coverage } from './Coverage.tsx'
import { Player } from './Player.tsx'

interface Props {
  readonly figures: readonly FigureMeta[]
  /** What stands before the years, in place of the domains. */
  readonly lead?: ReactNode
  readonly onInteractionStart: () => void
  readonly onInteractionEnd: () => void
}

/** Domains, years and presets: the one filter of the page. */
export function Controls({ figures, lead = <Domains />, onInteractionStart, onInteractionEnd }: Props) {
  return (
    <section className="controls" aria-label="Filter">
      <div>
        {lead}
        <FilterWords />
      </div>
      <Years figures={figures} onInteractionStart={onInteractionStart} onInteractionEnd={onInteractionEnd} />
      <div className="controls__right">
        <Presets />
        <Player />
      </div>
    </section>
  )
}

function Domains() {
  const { filter } = useStores()
  const chosen = useFilter((state) => state.domains)
  return (
    <fieldset className="controls__domains" aria-label="Domains">
      {DOMAINS.map((domain) => (
        <ToggleChip
          key={domain}
          tone={domain}
          label={DOMAIN_LABELS[domain]}
          pressed={chosen.includes(domain)}
          onPressedChange={() => filter.getState().toggleDomain(domain)}
        />
      ))}
    </fieldset>
  )
}

function Years({ figures, onInteractionStart, onInteractionEnd }: Omit<Props, 'lead'>) {
  const { filter } = useStores()
  const years = useMemo(
    () => ({ get: () => filter.getState().filter, subscribe: filter.subscribe }),
    [filter],
  )
  const underlay = useMemo(() => <Coverage figures={figures} />, [figures])
  return (
    <YearRange
      years={years}
      min={EXTENT.from}
      max={EXTENT.to}
      onChange={filter.getState().setYears}
      onInteractionStart={onInteractionStart}
      onInteractionEnd={onInteractionEnd}
      underlay={underlay}
    />
  )
}

function Presets() {
  const { filter } = useStores()
  const current = useSettledFilter((state) => presetOf(state.from, state.to)?.id ?? '')
  const choose = (id: string) => {
    const preset = YEAR_PRESETS.find((one) => one.id === id)
    if (!preset) return
    filter.getState().setYears(preset.from, preset.to)
    settledFilter(filter).settleNow()
  }
  return (
    <Select
      label="Presets"
      value={current}
      onChange={choose}
      placeholder="Own years"
      options={PRESET_OPTIONS}
    />
  )
}

const PRESET_OPTIONS = YEAR_PRESETS.map(({ id, label, description }) => ({
  value: id,
  label,
  title: description,
}))

/** What is asked, in words, with the ways to undo it. */
function FilterWords() {
  const { filter } = useStores()
  const years = useRef<HTMLSpanElement>(null)
  const domains = useRef<HTMLSpanElement>(null)
  const pin = useFilter((state) => state.pin)
  const outside = useFilterAndYears(
    (state) => state.pin !== null && (state.pin < state.from || state.pin > state.to),
  )
  useLayoutEffect(() => {
    const show = () => {
      const { from, to, domains: chosen } = filter.getState().filter
      setText(years.current, yearsInWords(from, to))
      years.current?.parentElement?.toggleAttribute('data-single', from === to)
      setText(domains.current, domainsInWords(chosen))
    }
    show()
    return filter.subscribe(show)
  }, [filter])
  return (
    <div className="filter-words">
      <strong>
        <span className="filter-words__years">
          <span ref={years} />
        </span>
        {' · '}
        <span ref={domains} />
      </strong>
      {pin !== null && (
        <Button variant="quiet" aria-label={`Unpin ${pin}`} onClick={() => filter.getState().setPin(null)}>
          {pin} pinned{outside && ', outside'} <CloseIcon />
        </Button>
      )}
      <Button variant="quiet" onClick={() => filter.getState().reset()}>
        Reset
      </Button>
    </div>
  )
}
