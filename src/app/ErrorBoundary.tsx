import { Component, type ErrorInfo, type ReactNode } from 'react';
import styles from './shell.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Of the app: whoever is told of the error asks for it. */
  readonly version: string;
}

interface ErrorBoundaryState {
  readonly error: Error | null;
}

/** What browsers and Vite say when a lazy part of the app does not come. */
const PART_MISSING = /import.* module|preload CSS/i;

/** A bug in the app, or a part that did not come: says so, and that what was saved is safe. */
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
    const isMissing = PART_MISSING.test(error.message);
    return (
      <div className={styles['notice']} role="alert">
        <h1>{isMissing ? '程序的这一部分没有取到' : '程序出错了'}</h1>
        <p>
          已保存的内容没有丢失。
          {isMissing ? '可能是网络断开，或程序刚刚更新过。' : ''}
          请重新打开本页；如果再次出错，请把下面的文字告诉维护人员
          {isMissing && import.meta.env.MODE !== 'single' ? (
            <>
              ，或<a href="./repair.html">清除本机留存的程序文件</a>
            </>
          ) : null}
          。
        </p>
        <pre>
          {error.message}（版本 {this.props.version}）
        </pre>
        <button
          type="button"
          onClick={() => {
            window.location.reload();
          }}
        >
          重新打开
        </button>
      </div>
    );
  }
}
