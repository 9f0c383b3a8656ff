import type { SceneItem } from './scene.ts'
import { FONT_FAMILY } from './text.ts'

/** Paints a scene; keys are positions, so that a step of the filter changes attributes and mounts nothing. */
export function SceneItems({ items, part }: { items: readonly SceneItem[]; part: string }) {
  return (
    <g fontFamily={FONT_FAMILY} data-part={part}>
      {items.map((item, i) =>
        item.kind === 'path' ? (
          <path
            key={i}
            d={item.d}
            fill={item.fill ?? 'none'}
            stroke={item.stroke}
            strokeWidth={item.strokeWidth}
            strokeDasharray={item.dash}
            opacity={item.opacity}
            data-part={item.part}
            data-series={item.series}
          />
        ) : (
          <text
            key={i}
            x={item.x}
            y={item.y}
            fill={item.fill}
            fontSize={item.size}
            fontWeight={item.weight}
            textAnchor={item.anchor}
            opacity={item.opacity}
            data-part={item.part}
            data-series={item.series}
          >
            {item.text}
          </text>
        ),
      )}
    </g>
  )
}
