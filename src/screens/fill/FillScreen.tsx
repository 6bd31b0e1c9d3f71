import { useEffect } from 'react';
import type { Section } from '../../form/index.ts';
import type { SettingsStore } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import { focusEntry } from './focus-entry.ts';
import { InfoStep } from './InfoStep.tsx';
import { NarrativeStep } from './NarrativeStep.tsx';
import { InfoFindings } from './StepFindings.tsx';
import { TableStep } from './TableStep.tsx';

interface FillScreenProps {
  readonly live: LiveDraft;
  readonly settings: SettingsStore;
  /** The section to fill in; null for the report's particulars. */
  readonly section: Section | null;
  /** Null until the rules have come. */
  readonly review: DraftReview | null;
  /** The entry somebody asked to be taken to, and the place or the words in its text. */
  readonly focusOn: { readonly at: string; readonly caret?: number; readonly end?: number } | null;
  readonly onFocused: () => void;
  /** Opens the step of an entry and goes there. */
  readonly onGoToEntry: (at: string) => void;
}

/** One step of filling in: the particulars, a section of prose, a table. */
export function FillScreen(props: FillScreenProps) {
  const { live, settings, section, review, focusOn, onFocused, onGoToEntry } = props;
  useEffect(() => {
    if (focusOn !== null && focusEntry(focusOn.at, focusOn.caret, focusOn.end)) onFocused();
  }, [focusOn, onFocused, section]);
  if (section === null) {
    return (
      <>
        <InfoStep live={live} review={review} />
        <InfoFindings live={live} review={review} />
      </>
    );
  }
  if (section.kind === 'narrative') {
    return (
      <NarrativeStep
        key={section.id}
        section={section}
        live={live}
        review={review}
        onGoToEntry={onGoToEntry}
      />
    );
  }
  return (
    <TableStep key={section.id} section={section} live={live} settings={settings} review={review} />
  );
}
