import { isRestored, restoration, type RestoredPart } from '../../compare/index.ts';
import type { Format } from '../../form/index.ts';
import type { Draft } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';

/** What brings something back, and what stands there now. */
export interface WayBack {
  readonly format: Format;
  readonly earlier: Draft;
  readonly current: Draft;
  readonly onRestore: (part: RestoredPart) => void;
}

interface RestoreButtonProps extends WayBack {
  readonly part: RestoredPart;
  readonly name: string;
  /** What is brought back, for who does not see where the button stands. */
  readonly place: string;
}

/** Can't be pressed where what stands there now is that already. */
export function RestoreButton(props: RestoreButtonProps) {
  const { format, earlier, current, part, name, place, onRestore } = props;
  return (
    <Button
      edits
      size="small"
      aria-label={`${name}：${place}`}
      disabled={isRestored(restoration(format, part, { earlier, current }))}
      onClick={() => {
        onRestore(part);
      }}
    >
      {name}
    </Button>
  );
}
