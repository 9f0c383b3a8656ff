import './QualityList.css'
import { MARKERS } from '../chart/markers.ts'
import { QUALITY_TEXT, type Quality } from '../model/quality.ts'

/** Qualities with the mark and the sentence each has everywhere. */
export function QualityList({ qualities }: { qualities: readonly Quality[] }) {
  return (
    <ul className="quality-list">
      {qualities.map((quality) => (
        <li key={quality}>
          <Marker quality={quality} />
          <span>
            <strong>{QUALITY_TEXT[quality].label}.</strong> {QUALITY_TEXT[quality].explanation}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Marker({ quality }: { quality: Quality }) {
  const { path, solid } = MARKERS[quality]
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path d={path(12, 12, 6)} data-solid={solid} />
    </svg>
  )
}
