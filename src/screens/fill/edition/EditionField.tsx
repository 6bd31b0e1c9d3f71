import { useState } from 'react';
import type { Format } from '../../../form/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { late, SelectField } from '../../../ui/index.ts';

const EditionDialog = late(async () => (await import('./EditionDialog.tsx')).EditionDialog);

/** The edition the report is written in; another one is looked at before it is taken. */
export function EditionField({ live }: { readonly live: LiveDraft }) {
  const { format, formats } = live;
  const [asked, setAsked] = useState<Format | null>(null);
  return (
    <>
      <SelectField
        label="格式"
        hint="一般按年度确定；更换前先看哪些内容有相应的位置。"
        options={formats.map(({ id, name }) => ({ id, label: name }))}
        value={asked?.id ?? format.id}
        onChange={({ target: { value } }) => {
          setAsked(formats.find(({ id }) => id === value && id !== format.id) ?? null);
        }}
      />
      {asked !== null && (
        <EditionDialog
          live={live}
          to={asked}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </>
  );
}
