import './Coverage.css'
import type { FigureMeta } from '../../figures/kit/define.ts'
import { EXTENT } from '../../filter/years.ts'
import { yearToPercent } from '../../ui/year-scale.ts'

/** Under the slider: the years each panel shown has data for, a thin bar a panel. */
export function Coverage({ figures }: { figures: readonly FigureMeta[] }) {
  return (
    <div className="coverage" aria-hidden="true">
      {figures.map(({ id, domains: [domain], covers: [first, last] }) => {
        const left = yearToPercent(first, EXTENT.from, EXTENT.to)
        const width = yearToPercent(last, EXTENT.from, EXTENT.to) - left
        return (
          <span
            key={id}
            className="coverage__bar"
            data-domain={domain}
            style={{ left: `${left}%`, width: `${Math.max(0.5, width)}%` }}
          />
        )
      })}
    </div>
  )
}
