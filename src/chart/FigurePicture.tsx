import './FigurePicture.css'
import { useQuery } from '@tanstack/react-query'
import { memo, useRef } from 'react'
import type { FigureMeta } from '../figures/kit/define.ts'
import { formatYears } from '../model/format.ts'
import { useNearView } from '../ui/use-near-view.ts'
import { smallPictureQuery } from './small-picture-query.ts'
import type { Theme } from './theme.ts'

const NEAR = '300px'

interface Props {
  readonly meta: FigureMeta
  readonly theme: Theme
}

/** A figure drawn small, without words, once it comes near the view; where it cannot be loaded the place stays empty. */
export const FigurePicture = memo(function FigurePicture({ meta, theme }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const near = useNearView(place, NEAR)
  const { data: picture } = useQuery({ ...smallPictureQuery(meta, theme), enabled: near })
  return (
    <div ref={place} className="figure-picture">
      {picture && (
        <svg
          role="img"
          aria-label={`Small picture of the chart, ${formatYears(...meta.covers)}`}
          data-picture={meta.id}
          viewBox={`${picture.box.left} ${picture.box.top} ${picture.box.right - picture.box.left} ${picture.box.bottom - picture.box.top}`}
        >
          {picture.paths.map((path, i) => (
            <path
              key={i}
              d={path.d}
              fill={path.fill ?? 'none'}
              stroke={path.stroke}
              strokeWidth={path.strokeWidth}
              strokeDasharray={path.dash}
              opacity={path.opacity}
            />
          ))}
        </svg>
      )}
    </div>
  )
})
