import { Component, type ReactNode } from 'react'

interface Props {
  /** Shown instead of a panel that failed while drawing; `again` draws it anew, `retried` says that it has before. */
  readonly fallback: (again: () => void, retried: boolean) => ReactNode
  readonly children: ReactNode
}

/** Keeps a failure while drawing inside its own panel. */
export class PanelBoundary extends Component<Props, { failed: boolean; retried: boolean }> {
  override state = { failed: false, retried: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { failed, retried } = this.state
    if (!failed) return this.props.children
    return this.props.fallback(() => this.setState({ failed: false, retried: true }), retried)
  }
}
