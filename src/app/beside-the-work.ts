import { lazy, type ComponentType } from 'react';

/** A part one can work without: where it does not come, nothing stands in its place. */
export function besideTheWork<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy<ComponentType<P>>(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: () => null };
    }
  });
}
