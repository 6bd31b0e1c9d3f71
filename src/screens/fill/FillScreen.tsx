import { useEffect } from 'react';
import type { Section } from '../../form/index.ts';
import type { Finding, LiveDraft } from '../../report/index.ts';
import { focusEntry } from './focus-entry.ts';
import { InfoStep } from './InfoStep.tsx';
import { NarrativeStep } from './NarrativeStep.tsx';
import { TableStep } from './TableStep.tsx';

interface FillScreenProps {
  readonly live: LiveDraft;
  /** The section to fill in; null for the report's particulars. */
  readonly section: Section | null;
  readonly findings: readonly Finding[];
  /** The entry somebody asked to be taken to, and the place in its text. */
  readonly focusOn: { readonly at: string; readonly caret?: number } | null;
  readonly onFocused: () => void;
}

/** One step of filling in: the particulars, a section of prose, a table. */
export function FillScreen({ live, section, findings, focusOn, onFocused }: FillScreenProps) {
  useEffect(() => {
    if (focusOn !== null && focusEntry(focusOn.at, focusOn.caret)) onFocused();
  }, [focusOn, onFocused, section]);
  if (section === null) return <InfoStep live={live} />;
  if (section.kind === 'narrative') {
    return <NarrativeStep key={section.id} section={section} live={live} />;
  }
  return (
    <TableStep
      key={section.id}
      section={section}
      live={live}
      findings={findings.filter((finding) => finding.section === section.id)}
    />
  );
}
