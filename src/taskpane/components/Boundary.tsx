import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** What is shown in place of the children once they failed; `again` shows them anew. */
  fallback(error: unknown, again: () => void): ReactNode;
  /** Called before the children are shown anew. */
  onAgain?(): void;
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly failure: { readonly error: unknown } | null;
}

/** Keeps a failure in one part of the pane from taking the rest with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failure: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { failure: { error } };
  }

  private readonly again = () => {
    this.props.onAgain?.();
    this.setState({ failure: null });
  };

  override render(): ReactNode {
    const { failure } = this.state;
    return failure ? this.props.fallback(failure.error, this.again) : this.props.children;
  }
}
