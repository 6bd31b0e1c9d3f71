import { createContext, useContext } from 'react';

const ReadOnly = createContext(false);

/** Inside it, fields can be read and copied from, not typed in; what would edit is disabled. */
export const ReadOnlyScope = ReadOnly.Provider;

export function useReadOnly(): boolean {
  return useContext(ReadOnly);
}
