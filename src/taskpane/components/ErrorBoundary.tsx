import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  /** Rendered in place of the children after an error; `retry` renders the children again. */
  fallback(error: unknown, retry: () => void): ReactNode;
  /** Called before the children are rendered again. */
  onRetry?(): void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: { readonly error: unknown } | null;
}

/** Confines an error to one part of the pane. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failure: { error } };
  }

  private readonly retry = () => {
    this.props.onRetry?.();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error, this.retry) : this.props.children;
  }
}
