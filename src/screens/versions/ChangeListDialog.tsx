import { useRef, useState } from 'react';
import { changeListText } from '../../compare/index.ts';
import type { Format } from '../../form/index.ts';
import { titleOf, type Draft } from '../../report/index.ts';
import { Button, Dialog, DialogFoot, TextArea, writeClipboard } from '../../ui/index.ts';
import type { ComparedState } from './other-drafts.ts';
import { versionWords } from './words.ts';

interface ChangeListDialogProps {
  readonly format: Format;
  readonly left: ComparedState;
  /** Null for what stands there now. */
  readonly right: ComparedState | null;
  readonly current: Draft;
  readonly onClose: () => void;
}

/** What changed in what is published, as plain text for a memo or a message. */
export function ChangeListDialog(props: ChangeListDialogProps) {
  const { format, left, right, current, onClose } = props;
  const [said, setSaid] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const after = right?.draft ?? current;
  const changes = changeListText(format, left.draft, after);
  const text = [
    `《${titleOf(format, after)}》改动清单`,
    `从：${versionWords(left)}`,
    `到：${right === null ? '现在的内容' : versionWords(right)}`,
    changes === '' ? '公布的内容没有改动。' : changes,
  ].join('\n');
  return (
    <Dialog title="复制清单" onClose={onClose}>
      <TextArea ref={area} label="改动清单" rows={14} readOnly value={text} />
      <p role="status">{said}</p>
      <DialogFoot>
        <Button
          look="primary"
          onClick={() => {
            const isDone = writeClipboard({ text });
            if (!isDone) area.current?.select();
            setSaid(isDone ? '已复制。' : '没有复制成，请按 Ctrl+C。');
          }}
        >
          复制
        </Button>
        <Button onClick={onClose}>关闭</Button>
      </DialogFoot>
    </Dialog>
  );
}
