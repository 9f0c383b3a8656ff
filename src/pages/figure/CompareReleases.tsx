import './CompareReleases.css'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useRef, useState } from 'react'
import { OwnNote, OwnNotInClaims } from '../../chart/OwnNote.tsx'
import { StillScene } from '../../chart/StillScene.tsx'
import { useSize } from '../../chart/use-size.ts'
import { type Release, releaseName, releasesOf } from '../../data/arms-releases.ts'
import type { ArmsReleaseRow } from '../../data/tables/arms-releases.ts'
import { tableQuery } from '../../data/tables.ts'
import {
  changeInWords,
  differs,
  RELEASE_MEASURES,
  type ReleaseMeasure,
  releaseChanges,
  releaseModel,
} from '../../figures/kit/release-model.ts'
import { formatCell } from '../../model/format.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { LoadFailure } from '../../ui/LoadFailure.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import { useChartTheme } from '../use-chart-theme.ts'
import { MovedClaims } from './MovedClaims.tsx'

/** China’s arms imports in the newest SIPRI release beside an older one: what changed, by year. */
export function CompareReleases({ onClose }: { readonly onClose: () => void }) {
  const { data, error, refetch, isFetching } = useQuery(tableQuery('arms-releases'))
  return (
    <Dialog
      open
      onClose={onClose}
      size="wide"
      title="What later SIPRI releases changed"
      description="SIPRI revises old years every spring. China’s imports of major weapons from all suppliers and from Russia (USSR to 1991), in TIV; a share is computed within one release only."
    >
      <OwnNote tables={['arms-releases']} />
      {data ? (
        <Compared rows={data} />
      ) : error ? (
        <LoadFailure onRetry={refetch} busy={isFetching}>
          The releases could not be loaded.
        </LoadFailure>
      ) : (
        <p role="status">Loading the releases…</p>
      )}
    </Dialog>
  )
}

const HEIGHT = 240

function Compared({ rows }: { readonly rows: readonly ArmsReleaseRow[] }) {
  const releases = useMemo(() => releasesOf(rows), [rows])
  const newest = releases.at(-1) as Release
  const [older, setOlder] = useState<Release>(releases[0] ?? newest)
  const [measure, setMeasure] = useState<ReleaseMeasure>('share')
  const place = useRef<HTMLDivElement>(null)
  const size = useSize(place)
  const theme = useChartTheme()
  const model = useMemo(() => releaseModel(rows, older, newest, measure), [rows, older, newest, measure])
  const changes = useMemo(() => releaseChanges(rows, older, newest, measure), [rows, older, newest, measure])
  return (
    <div className="releases">
      <div className="releases__controls">
        <Segmented
          label="Older release"
          options={releases
            .filter((release) => release !== newest)
            .map((value) => ({ value, label: releaseName(value).replace(/ release$/, '') }))}
          value={older}
          onChange={setOlder}
        />
        <Segmented label="Measure" options={RELEASE_MEASURES} value={measure} onChange={setMeasure} />
      </div>
      <p role="status">{model.takeaway.text}</p>
      <div ref={place} className="releases__chart">
        {size && <StillScene model={model} size={{ width: size.width, height: HEIGHT }} theme={theme} />}
      </div>
      <OwnNotInClaims />
      <MovedClaims release={older} />
      <table className="releases__table">
        <thead>
          <tr>
            <th scope="col">Year</th>
            <th scope="col">{releaseName(older)}</th>
            <th scope="col">{releaseName(newest)}</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {changes.toReversed().map(({ year, older: before, newer: after, change }) => (
            <tr key={year} data-moved={(change !== null && differs(change, model.unit)) || undefined}>
              <th scope="row">{year}</th>
              <td>{before === null ? 'not in it' : formatCell(before, model.unit)}</td>
              <td>{after === null ? 'not in it' : formatCell(after, model.unit)}</td>
              <td>{change === null ? '' : changeInWords(change, model.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
