import './Menu.css'
import { Menu as BaseMenu } from '@base-ui/react/menu'
import { type ButtonVariant, buttonClass } from './Button.tsx'
import { CheckIcon, ChevronIcon } from './icons.tsx'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly description?: string
  readonly disabled?: boolean
  /** Marks the current choice. */
  readonly current?: boolean
  readonly onSelect: () => void
}

export interface MenuProps {
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly variant?: ButtonVariant
  readonly align?: 'start' | 'end'
}

/** A button that opens a list of commands. */
export function Menu({ label, items, variant = 'plain', align = 'start' }: MenuProps) {
  return (
    <BaseMenu.Root modal={false}>
      <BaseMenu.Trigger className={buttonClass(variant)}>
        {label}
        <ChevronIcon />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner className="menu__positioner" sideOffset={4} align={align} collisionPadding={8}>
          <BaseMenu.Popup className="menu">
            {items.map((item) => (
              <BaseMenu.Item
                key={item.id}
                className="menu__item"
                disabled={item.disabled ?? false}
                aria-current={item.current || undefined}
                onClick={item.onSelect}
              >
                <span className="menu__mark">{item.current && <CheckIcon />}</span>
                <span>
                  {item.label}
                  {item.description && <span className="menu__description">{item.description}</span>}
                </span>
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
