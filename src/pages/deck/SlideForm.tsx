import './SlideForm.css'
import { type ReactNode, useId, useMemo } from 'react'
import {
  type FigureSlide,
  isFigureSlide,
  LAYOUT_LABELS,
  LAYOUTS,
  type Layout,
  MOST,
  ROOM,
  type Slide,
  withLayout,
} from '../../deck/deck.ts'
import { FIGURES, figureMeta, VOCABULARY } from '../../figures/registry.ts'
import { useFilter, useStores } from '../../filter/context.tsx'
import { EXTENT } from '../../filter/years.ts'
import { Button } from '../../ui/Button.tsx'
import { YearRange } from '../../ui/YearRange.tsx'

interface Props {
  readonly slide: Slide
  readonly onChange: (slide: Slide) => void
}

const SPARE = { figure: VOCABULARY.defaultFigures[0] ?? '', claim: 'csis-01' }

/** Everything a slide says and shows; years, pin and measures act on the stores of its preview. */
export function SlideForm({ slide, onChange }: Props) {
  return (
    <div className="slide-form">
      <Field label="Headline" hint={headlineHint(slide)}>
        {(id) => (
          <textarea
            id={id}
            rows={2}
            value={slide.headline ?? ''}
            maxLength={MOST.headline}
            placeholder={
              slide.layout === 'one'
                ? 'The takeaway, computed'
                : slide.layout === 'claim'
                  ? 'Stated and computed value, computed'
                  : ''
            }
            onChange={({ target }) => onChange(withHeadline(slide, target.value.replaceAll('\n', ' ')))}
          />
        )}
      </Field>
      <Field label="Text" hint={isFigureSlide(slide) ? 'A line under the headline.' : ''}>
        {(id) => (
          <textarea
            id={id}
            rows={slide.layout === 'text' ? 6 : 2}
            value={slide.text}
            maxLength={MOST.text}
            onChange={({ target }) => onChange({ ...slide, text: target.value })}
          />
        )}
      </Field>
      <Field label="Layout">
        {(id) => (
          <select
            id={id}
            value={slide.layout}
            onChange={({ target }) => onChange(withLayout(slide, target.value as Layout, SPARE))}
          >
            {LAYOUTS.map((layout) => (
              <option key={layout} value={layout}>
                {LAYOUT_LABELS[layout]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {isFigureSlide(slide) && <Figures slide={slide} onChange={onChange} />}
      {slide.layout === 'claim' && (
        <Field label="Claim">
          {(id) => (
            <input
              id={id}
              value={slide.claim}
              maxLength={60}
              onChange={({ target }) =>
                onChange({
                  ...slide,
                  claim: target.value.toLowerCase().replaceAll(/[^a-z0-9-]/g, '') || 'claim',
                })
              }
            />
          )}
        </Field>
      )}
      <Field label="Notes" hint="For the speaker view. **bold**, *italic*, lines beginning with - as a list.">
        {(id) => (
          <textarea
            id={id}
            rows={5}
            value={slide.notes}
            maxLength={MOST.notes}
            onChange={({ target }) => onChange({ ...slide, notes: target.value })}
          />
        )}
      </Field>
    </div>
  )
}

/** Without own words a slide of figures says what is computed. */
function withHeadline(slide: Slide, typed: string): Slide {
  if (slide.layout === 'title' || slide.layout === 'text') return { ...slide, headline: typed }
  return { ...slide, headline: typed === '' ? null : typed }
}

function headlineHint(slide: Slide): string {
  if (slide.layout === 'one')
    return slide.headline === null
      ? 'Empty: the takeaway computed from the values shown.'
      : 'Own words. Empty it to have the computed takeaway again.'
  if (slide.layout === 'claim')
    return slide.headline === null
      ? 'Empty: the sentence computed from what is stated and what the tables give.'
      : 'Own words. Empty it to have the computed sentence again.'
  return isFigureSlide(slide) ? 'Each figure keeps its computed takeaway.' : ''
}

function Figures({ slide, onChange }: { slide: FigureSlide; onChange: (slide: Slide) => void }) {
  const slots = Math.min(ROOM[slide.layout], slide.figures.length + 1)
  const choose = (slot: number, id: string) => {
    const figures = slide.figures.with(Math.min(slot, slide.figures.length - 1), id)
    if (slot === slide.figures.length) onChange({ ...slide, figures: [...slide.figures, id] })
    else if (id === '') onChange({ ...slide, figures: slide.figures.toSpliced(slot, 1) })
    else onChange({ ...slide, figures })
  }
  return (
    <>
      {Array.from({ length: slots }, (_, slot) => {
        const current = slide.figures[slot] ?? ''
        const offered = FIGURES.filter(({ id }) => id === current || !slide.figures.includes(id))
        return (
          <Field key={slot} label={slots === 1 ? 'Figure' : `Figure ${slot + 1}`}>
            {(id) => (
              <select id={id} value={current} onChange={({ target }) => choose(slot, target.value)}>
                {(current === '' || slide.figures.length > 1) && <option value="">None</option>}
                {current !== '' && !figureMeta(current) && (
                  <option value={current}>{current} (unknown)</option>
                )}
                {offered.map((meta) => (
                  <option key={meta.id} value={meta.id}>
                    {meta.title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )
      })}
      {slide.figures.map((id) => (
        <Measure key={id} id={id} />
      ))}
      <Years />
    </>
  )
}

function Measure({ id }: { id: string }) {
  const { filter } = useStores()
  const measure = figureMeta(id)?.measure
  const chosen = useFilter((state) => (measure ? state.measures[measure.param] : undefined))
  if (!measure) return null
  return (
    <Field label={measure.label}>
      {(field) => (
        <select
          id={field}
          value={chosen}
          onChange={({ target }) => filter.getState().setMeasure(measure.param, target.value)}
        >
          {measure.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Years() {
  const { filter } = useStores()
  const pin = useFilter((state) => state.pin)
  const years = useMemo(
    () => ({ get: () => filter.getState().filter, subscribe: filter.subscribe }),
    [filter],
  )
  return (
    <div className="slide-form__years">
      <YearRange years={years} min={EXTENT.from} max={EXTENT.to} onChange={filter.getState().setYears} />
      <p className="slide-form__hint">
        {pin === null ? (
          'Click a year in the preview to pin it.'
        ) : (
          <>
            {pin} is pinned.{' '}
            <Button variant="quiet" onClick={() => filter.getState().setPin(null)}>
              Unpin {pin}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}

function Field(props: { label: string; hint?: string; children: (id: string) => ReactNode }) {
  const id = useId()
  return (
    <div className="slide-form__field">
      <label htmlFor={id}>{props.label}</label>
      {props.children(id)}
      {props.hint && <p className="slide-form__hint">{props.hint}</p>}
    </div>
  )
}
