import { useEffect, useMemo, useState } from 'react'
import type { Picture } from './picture.ts'
import { svgText } from './svg-text.ts'

/** The SVG itself as an image, so that nothing in it can meet the page: no second figure, no second id. */
export function PicturePreview({ picture, look }: { picture: Picture; look: string }) {
  const [url, setUrl] = useState<string>()
  const svg = useMemo(() => svgText(picture), [picture])
  useEffect(() => {
    const next = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(next)
    return () => URL.revokeObjectURL(next)
  }, [svg])
  return (
    <div className="export__preview" data-look={look}>
      {url && (
        <img
          src={url}
          alt={`Preview. ${picture.description}`}
          width={picture.width}
          height={picture.height}
        />
      )}
    </div>
  )
}
