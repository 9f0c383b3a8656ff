import './Follow.css'
import { useMemo } from 'react'
import type { Follow } from '../figures/kit/define.ts'
import type { LoadedFigure } from '../figures/registry.ts'
import { useFilter, useStores } from '../filter/context.tsx'
import { EXTENT } from '../filter/years.ts'
import { Button } from '../ui/Button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { LazyDialog } from '../ui/LazyDialog.tsx'
import { followOptions } from './follow-options.ts'

interface Props {
  readonly figure: LoadedFigure
  readonly follow: Follow
}

const NONE: readonly string[] = []
const load = async () => (await import('./FollowDialog.tsx')).FollowDialog

/** What a figure follows over time, each to be let go, and the way to find more. */
export function FollowRow({ figure, follow }: Props) {
  const { filter } = useStores()
  const { param, many } = follow
  const followed = useFilter(({ lists }) => lists[param] ?? NONE)
  const names = useMemo(
    () => new Map(followOptions(figure, follow, EXTENT).map(({ id, name }) => [id, name])),
    [figure, follow],
  )
  const set = (ids: readonly string[]) => filter.getState().setList(param, ids)
  return (
    <fieldset className="follow" aria-label={`${capital(many)} followed over time`}>
      {followed.map((id) => (
        <Button
          key={id}
          className="follow__chip"
          aria-label={`Stop following ${names.get(id) ?? id}`}
          onClick={() => set(followed.filter((one) => one !== id))}
        >
          {names.get(id) ?? id} <CloseIcon />
        </Button>
      ))}
      <LazyDialog variant="plain" label={`Find ${many}`} load={load} with={{ figure, follow }} />
      {followed.length > 0 && (
        <Button variant="quiet" onClick={() => set([])}>
          Back to the ranking
        </Button>
      )}
    </fieldset>
  )
}

const capital = (word: string) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`
