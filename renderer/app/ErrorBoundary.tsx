import { Component, type ReactNode } from "react";

type Props = { readonly children: ReactNode };
type State = { readonly message: string | undefined };

/** Keeps a fault in one part of the page from taking the others down. React offers this only as a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render() {
    if (this.state.message === undefined) return this.props.children;
    return (
      <div className="empty" role="alert">
        <h2>This part stopped working</h2>
        <p>{this.state.message}</p>
        <p>
          <button type="button" className="button" onClick={() => this.setState({ message: undefined })}>
            Try again
          </button>
        </p>
      </div>
    );
  }
}
