import './KeyHelp.css'
import { Dialog } from '../ui/Dialog.tsx'

const GROUPS: readonly { readonly title: string; readonly keys: readonly (readonly [string, string])[] }[] = [
  {
    title: 'On the year slider',
    keys: [
      ['← →', 'one year'],
      ['Page Up, Page Down', 'ten years'],
      ['Home, End', 'as far as it goes'],
      ['Shift + ← →', 'move the whole range'],
    ],
  },
  {
    title: 'On a chart',
    keys: [
      ['← →', 'read the year before or after, in all panels'],
      ['Page Up, Page Down', 'five years'],
      ['Home, End', 'first or last year shown'],
      ['Enter', 'pin the year and open its card; again to unpin'],
      ['N', 'the numbers of that year: formula, source rows, other releases'],
      ['F', 'bring one series after the other into focus'],
      ['Esc', 'stop pointing'],
    ],
  },
  {
    title: 'In a table',
    keys: [
      ['Tab', 'to a value, then ← → ↑ ↓ to the others'],
      ['Enter', 'where the value comes from'],
    ],
  },
  {
    title: 'In the year card',
    keys: [
      ['Tab, Enter', 'where a value comes from'],
      ['← →', 'the year before or after'],
      ['Esc', 'unpin and close'],
    ],
  },
  { title: 'On a figure’s page', keys: [['Alt + Page Up, Page Down', 'the figure before or after']] },
  {
    title: 'Presenting',
    keys: [
      ['← →, space, Page Up, Page Down', 'slide before or after'],
      ['Home, End', 'first or last slide'],
      ['number, Enter', 'that slide'],
      ['B or .', 'blank screen, and back'],
      ['F', 'full screen'],
      ['Esc', 'leave'],
    ],
  },
  {
    title: 'In a deck',
    keys: [
      ['↑ ↓', 'slide before or after'],
      ['Alt + ↑ ↓', 'move the slide'],
      ['Delete', 'delete the slide; it can be undone'],
    ],
  },
  { title: 'Anywhere', keys: [['?', 'this help']] },
]

/** The sheet of keys, opened with `?`. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title="Keys">
      {GROUPS.map(({ title, keys }) => (
        <section key={title} className="key-help">
          <h3>{title}</h3>
          <dl>
            {keys.map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
