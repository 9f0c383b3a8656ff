import './SlideView.css'
import { type ReactNode, useRef } from 'react'
import type { Theme } from '../chart/theme.ts'
import { useSize } from '../chart/use-size.ts'
import { figureMeta } from '../figures/registry.ts'
import { type Stores, StoresProvider } from '../filter/context.tsx'
import { isFigureSlide, type Layout, type Slide } from './deck.ts'
import { LightText } from './LightText.tsx'
import { ClaimHeadline, SlideClaim } from './SlideClaim.tsx'
import { Headline, SlideFigure } from './SlideFigure.tsx'
import { useSlideStores } from './slide-stores.ts'
import { useFittingSize } from './use-fitting-size.ts'

/**
 * Width of a slide in its own px: the narrower, the larger its type on the same screen. All are 16:9. Figures side by
 * side are each just wide enough to name their series beside the lines.
 */
const WIDTH: Record<Layout, number> = { one: 768, two: 1040, four: 1040, claim: 768, title: 768, text: 768 }
/** Of one figure with a cell for each row and column, so that more rows stand in it. */
const MATRIX_WIDTH = 864

function widthOf(slide: Slide): number {
  const [figure = ''] = isFigureSlide(slide) ? slide.figures : []
  return slide.layout === 'one' && figureMeta(figure)?.shape === 'matrix' ? MATRIX_WIDTH : WIDTH[slide.layout]
}

export interface SlideProps {
  readonly slide: Slide
  readonly theme: Theme
  /** Stores of the slide’s figures; the slide’s own view without them. */
  readonly stores?: Stores
  /** Whether figures are the page’s own (`figure[data-figure]`) with their buttons; else a picture of the slide. */
  readonly asPanels?: boolean
  /** Whether figures answer to pointer and keys. */
  readonly live?: boolean
  readonly source?: boolean
  /** Called once for each figure, and the claim, that stands, or that cannot. */
  readonly onSettled?: (id: string) => void
  /** Drawn at the foot of the slide. */
  readonly foot?: ReactNode
}

/** A slide at the size of what holds it, always 16:9, the same on the wall, in a preview and on paper. */
export function SlideView({ stores, ...props }: SlideProps) {
  const own = useSlideStores(props.slide)
  const frame = useRef<HTMLDivElement>(null)
  const size = useSize(frame)
  const { layout } = props.slide
  const width = widthOf(props.slide)
  const height = (width * 9) / 16
  const scale = size ? Math.min(size.width / width, size.height / height) : 0
  const { live = false } = props
  return (
    <div ref={frame} className="slide-frame" inert={!live || undefined}>
      {scale > 0 && (
        <div
          className="slide"
          data-layout={layout}
          style={{ width, height, transform: `translate(-50%, -50%) scale(${scale})` }}
        >
          <StoresProvider stores={stores ?? own}>
            <Content {...props} />
          </StoresProvider>
        </div>
      )}
    </div>
  )
}

function Content({ slide, foot, ...rest }: Omit<SlideProps, 'stores'>) {
  if (isFigureSlide(slide)) {
    const single = slide.layout === 'one' ? slide.figures[0] : undefined
    return (
      <>
        {(slide.headline !== null || slide.text !== '' || single) && (
          <Head slide={slide} computed={single && <Headline id={single} />} />
        )}
        <div className="slide__figures" data-count={slide.figures.length}>
          {slide.figures.map((id) => (
            <SlideFigure
              key={id}
              id={id}
              heading={slide.layout === 'one' ? 'h2' : slide.headline === null ? 'h1' : 'h2'}
              takeaway={slide.layout !== 'one' || slide.headline !== null}
              theme={rest.theme}
              asPanel={rest.asPanels ?? false}
              source={rest.source ?? true}
              onSettled={rest.onSettled}
            />
          ))}
        </div>
        {foot}
      </>
    )
  }
  if (slide.layout === 'claim')
    return (
      <>
        <Head slide={slide} computed={<ClaimHeadline id={slide.claim} />} />
        <SlideClaim
          key={slide.claim}
          id={slide.claim}
          source={rest.source ?? true}
          onSettled={rest.onSettled}
        />
        {foot}
      </>
    )
  return (
    <>
      <Words slide={slide} />
      {foot}
    </>
  )
}

/** Sizes of type tried, in px of the slide, so that long words of the reader’s own are not cut. */
const HEAD_SIZES = [12.5, 11.5, 10.5, 9.5, 8.5, 7.5] as const
const WORD_SIZES = [20, 18, 16, 14, 12.5, 11] as const

function Head({ slide, computed }: { slide: Slide; computed: ReactNode }) {
  const { place } = useFittingSize<HTMLElement>(HEAD_SIZES, `${slide.headline} ${slide.text}`)
  return (
    <header ref={place} className="slide__head">
      {slide.headline === null ? computed : <h1 className="slide__headline">{slide.headline}</h1>}
      <SlideText text={slide.text} />
    </header>
  )
}

function Words({ slide }: { slide: Slide }) {
  const { place } = useFittingSize<HTMLDivElement>(WORD_SIZES, `${slide.headline} ${slide.text}`)
  return (
    <div ref={place} className="slide__words">
      <h1 className="slide__headline">{slide.headline}</h1>
      <SlideText text={slide.text} />
    </div>
  )
}

function SlideText({ text }: { text: string }) {
  if (text === '') return null
  return (
    <div className="slide__text">
      <LightText text={text} />
    </div>
  )
}
