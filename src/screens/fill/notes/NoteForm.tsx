import { InlineTextForm } from '../../../ui/index.ts';

interface NoteFormProps {
  readonly label?: string;
  /** What the note says so far. */
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}

/** One remark, written among what it is about. */
export function NoteForm(props: NoteFormProps) {
  return (
    <InlineTextForm
      label="备注"
      hint="只供本机查看，不印出、不公开。"
      placeholder="如由谁提供、要问什么"
      {...props}
    />
  );
}
