import { GAP_TEXT } from '../../model/figure-model.ts'
import { formatList } from '../../model/format.ts'
import { QUALITIES } from '../../model/quality.ts'
import { QualityList } from '../QualityList.tsx'

export function Reading() {
  return (
    <>
      <p>
        <strong>One filter.</strong> A range of years drives every panel, and the years of all panels stand in
        line. The four domains (diplomatic, military, energy with trade, UN) show and hide panels. The address
        of the page holds the whole view, so that a link shows others what you see.
      </p>
      <p>
        <strong>One year everywhere.</strong> Pointing at a year marks it in all panels and reads out its
        values; a click or Enter pins it. A panel never shows the value of another year in its place: without
        one for that year, it says so.
      </p>
      <p>
        <strong>Down to the rows.</strong> <em>Table</em> lists exactly what a chart draws. <em>Records</em>{' '}
        opens the rows of data behind it, each with its sources.
      </p>
      <h3>What the marks say</h3>
      <p>
        Every value is as good as its weakest part. One mark for each kind of value, the same in all figures:
      </p>
      <QualityList qualities={QUALITIES} />
      <h3>What is not there</h3>
      <p>
        A blank is a gap, never zero. Lines break where a year is missing; years that a series does not cover
        are shaded and named. Where there is no value, the reason is given in one of these words:{' '}
        {formatList(Object.values(GAP_TEXT).map((words) => `“${words}”`))}.
      </p>
    </>
  )
}
