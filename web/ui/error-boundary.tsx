import { Component, type ReactNode } from 'react'

type ErrorBoundaryProps = {
  /** What stands in the place of a page that broke, or whose code could not be loaded. */
  readonly fallback: ReactNode
  /** Where the person is: another place is tried anew. */
  readonly place: string
  readonly children: ReactNode
}

/** Without it one broken page leaves the whole window white. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError = () => ({ broken: true })
  override componentDidUpdate({ place }: ErrorBoundaryProps) {
    if (this.state.broken && place !== this.props.place) this.setState({ broken: false })
  }
  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
