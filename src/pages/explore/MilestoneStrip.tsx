import './MilestoneStrip.css'
import { useQuery } from '@tanstack/react-query'
import { type CSSProperties, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { textWidth } from '../../chart/text.ts'
import { useSize } from '../../chart/use-size.ts'
import type { MilestoneRow } from '../../data/tables/milestones.ts'
import { tableQuery } from '../../data/tables.ts'
import { useSettledFilter, useStores } from '../../filter/context.tsx'
import type { Domain } from '../../model/domain.ts'
import { formatDate } from '../../model/format.ts'
import { type HitArea, hitAreas, placeMilestones } from '../../model/milestone-strip.ts'

const LABEL_SIZE = 11
const ROWS = 4
const ROW_HEIGHT = 13
const EDGE = 8
/** A dot is pointed at from this far on each side, where no other is nearer. */
const REACH = 10

/** Milestones of the asked years and domains on one time axis: the key ones named, the others on demand. */
export function MilestoneStrip({ all }: { all: boolean }) {
  const { data } = useQuery(tableQuery('milestones'))
  const from = useSettledFilter((filter) => filter.from)
  const to = useSettledFilter((filter) => filter.to)
  const domains = useSettledFilter((filter) => filter.domains)
  const list = useRef<HTMLUListElement>(null)
  const ref = useRef<HTMLDivElement>(null)
  const size = useSize(ref)
  const [open, setOpen] = useState<MilestoneRow | null>(null)
  const { filter, hover } = useStores()

  const placed = useMemo(() => {
    if (!data || !size) return []
    const shown = data.filter(
      (row) =>
        row.year >= from && row.year <= to && (all || row.key) && domains.includes(row.domain as Domain),
    )
    return placeMilestones(shown, {
      width: size.width,
      rows: ROWS,
      xOf: (row) => xOf(timeOf(row), from, to, size.width),
      labelWidth: (row) => Math.ceil(textWidth(`${row.short} ${row.year}`, LABEL_SIZE)) + 8,
      wantsLabel: (row) => row.key,
    })
  }, [data, size, from, to, domains, all])

  // Between two arrangements the flags ride along with the years.
  useLayoutEffect(() => {
    const riders = placed.map(({ milestone }, i) => ({
      time: timeOf(milestone),
      year: milestone.year,
      style: (list.current?.children[i] as HTMLElement | undefined)?.style,
      hidden: false,
    }))
    const ride = () => {
      if (!size) return
      const { from, to } = filter.getState().filter
      for (const rider of riders) {
        const hidden = rider.year < from || rider.year > to
        if (rider.style && hidden !== rider.hidden) rider.style.visibility = hidden ? 'hidden' : ''
        rider.hidden = hidden
        if (rider.style && !hidden)
          rider.style.transform = `translateX(${xOf(rider.time, from, to, size.width)}px)`
      }
    }
    ride()
    return filter.subscribe(ride)
  }, [filter, placed, size])

  const areas = useMemo(
    () =>
      hitAreas(
        placed.map(({ x }) => x),
        REACH,
      ),
    [placed],
  )

  const point = (row: MilestoneRow) => {
    setOpen(row)
    hover.getState().set(row.year, 'milestones')
  }
  const leave = () => {
    setOpen(null)
    hover.getState().clear('milestones')
  }

  return (
    <div className="strip" ref={ref}>
      <ul ref={list} className="strip__list" aria-label="Milestones">
        {placed.map(({ milestone, x, label }, i) => (
          <li key={milestone.event_id}>
            {label && (
              <span
                className="strip__pole"
                style={{ height: 9 + label.row * ROW_HEIGHT }}
                aria-hidden="true"
              />
            )}
            <button
              type="button"
              className="strip__milestone"
              data-domain={milestone.domain}
              data-key={milestone.key || undefined}
              style={areaStyle(areas[i])}
              aria-label={`${formatDate(milestone.date)}: ${milestone.title}`}
              onPointerEnter={() => point(milestone)}
              onPointerLeave={leave}
              onFocus={() => point(milestone)}
              onBlur={leave}
              onClick={() => point(milestone)}
            >
              {label && (
                <span
                  className="strip__label"
                  data-side={label.side}
                  style={{
                    left: label.left - x - (areas[i]?.left ?? 0),
                    width: label.width,
                    top: 11 + label.row * ROW_HEIGHT,
                  }}
                  aria-hidden="true"
                >
                  {milestone.short} <span className="strip__year">{milestone.year}</span>
                </span>
              )}
            </button>
          </li>
        ))}
      </ul>
      {open && size && <MilestoneCard row={open} placed={placed} width={size.width} />}
    </div>
  )
}

/** Where the button stands, and where its dot in it. */
function areaStyle(area: HitArea | undefined): CSSProperties {
  return area ? { left: area.left, width: area.width, ['--dot-x' as string]: `${-area.left}px` } : {}
}

function xOf(time: number, from: number, to: number, width: number): number {
  return Math.round(EDGE + ((time - from) * (width - 2 * EDGE)) / (to - from + 1))
}

/** The date as a number of years, so that milestones of one year stand in their order. */
function timeOf({ date, year }: MilestoneRow): number {
  const [, month, day] = date.split('-').map(Number)
  return month ? year + (month - 1 + ((day ?? 15) - 1) / 31) / 12 : year + 0.5
}

const CARD_WIDTH = 300

function MilestoneCard(props: {
  row: MilestoneRow
  placed: { milestone: MilestoneRow; x: number }[]
  width: number
}) {
  const { row, placed, width } = props
  const x = placed.find(({ milestone }) => milestone.event_id === row.event_id)?.x
  if (x === undefined) return null
  const left = Math.max(0, Math.min(width - CARD_WIDTH, x - CARD_WIDTH / 2))
  return (
    <div className="strip__card" style={{ left, width: Math.min(CARD_WIDTH, width) }}>
      <p className="strip__card-date">{formatDate(row.date)}</p>
      <p className="strip__card-title">{row.title}</p>
      <p>{row.description}</p>
    </div>
  )
}
