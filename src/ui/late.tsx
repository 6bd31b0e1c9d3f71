import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';

/** A part of the page that comes when it is first shown; `meanwhile` stands in its place. */
export function late<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: ReactNode = null,
) {
  const Part = lazy(async () => ({ default: await load() }));
  return function Late(props: P) {
    return (
      <Suspense fallback={meanwhile}>
        <Part {...props} />
      </Suspense>
    );
  };
}
