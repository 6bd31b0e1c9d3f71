import { Component, type ErrorInfo, type ReactNode } from 'react';
import styles from './shell.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** A bug in the app: says so, and that what was saved is safe. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <main className={styles['notice']} role="alert">
        <h1>程序出错了</h1>
        <p>已保存的内容没有丢失。请重新打开本页；如果再次出错，请把下面的文字告诉维护人员。</p>
        <pre>{error.message}</pre>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          重新打开
        </button>
      </main>
    );
  }
}
