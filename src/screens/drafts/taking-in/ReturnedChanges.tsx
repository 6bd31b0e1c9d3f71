import type { KeyboardEvent } from 'react';
import type { Proposal } from '../../../importers/index.ts';
import type { MergePlace, Side } from '../../../merge/index.ts';
import { entryNameOf, typedAt } from '../../../report/index.ts';
import { Button } from '../../../ui/index.ts';
import { isChoice } from './choices.ts';
import { MergeItem } from './MergeItem.tsx';
import { PlaceItem } from './PlaceItem.tsx';
import { ProposalItem, type Decision } from './ProposalItem.tsx';
import type { ReturnedFile } from './returned-file.ts';
import { ReviewNotes } from './ReviewNotes.tsx';
import styles from './taking-in.module.css';

interface ReturnedChangesProps {
  readonly file: ReturnedFile;
  readonly places: readonly MergePlace[];
  readonly chosen: ReadonlyMap<string, Side>;
  readonly onChoose: (at: string, side: Side) => void;
  readonly decisions: ReadonlyMap<Proposal, Decision>;
  readonly onDecide: (proposals: readonly Proposal[], decision: Decision) => void;
}

const KEYS: Readonly<Record<string, Decision>> = { y: 'accepted', n: 'declined' };

/** All that is new in a file that is back, one place after the other. */
export function ReturnedChanges(props: ReturnedChangesProps) {
  const { file, places, chosen, onChoose, decisions, onDecide } = props;
  const { format, sides, review } = file;
  const { proposals, comments, strayChanges } = review;
  const shown = file.differences.filter((one) => !isChoice(one));
  if (places.length + proposals.length + comments.length + strayChanges.length + shown.length === 0)
    return null;
  // One key decides the proposal the focus is in, and goes on to the next.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const decision = event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key];
    const { target } = event;
    const items = [...event.currentTarget.querySelectorAll('[data-proposal]')];
    const index = items.findIndex((item) => target instanceof Node && item.contains(target));
    const proposal = proposals[index];
    if (decision === undefined || proposal === undefined) return;
    event.preventDefault();
    onDecide([proposal], decision);
    items[index + 1]?.querySelector('button')?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the keys of the buttons in it
    <div
      className={styles['scroll']}
      role="region"
      aria-label="逐处对照"
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls by key where nothing in it takes the focus
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      {proposals.length > 1 && (
        <div className={styles['all']} role="group" aria-label="修订一起选">
          <AllButton name="全部接受" decision="accepted" {...props} />
          <AllButton name="全部不接受" decision="declined" {...props} />
          <span>在一处修订中按 Y 接受，按 N 不接受</span>
        </div>
      )}
      <ul className={styles['group']}>
        {proposals.map((proposal, index) => {
          const here = typedAt(sides.here, proposal.at);
          return (
            <ProposalItem
              key={`proposal ${String(index)}`}
              proposal={proposal}
              name={entryNameOf(format, proposal.at)}
              here={here === proposal.before || here === proposal.after ? null : here}
              decision={decisions.get(proposal) ?? null}
              onDecide={(decision) => {
                onDecide([proposal], decision);
              }}
            />
          );
        })}
        {places.map((place) => (
          <MergeItem
            key={place.at}
            place={place}
            name={entryNameOf(format, place.at)}
            side={chosen.get(place.at) ?? null}
            onChoose={(side) => {
              onChoose(place.at, side);
            }}
          />
        ))}
        <ReviewNotes format={format} review={review} />
        {shown.map(({ place, inData, inDocument }, index) => (
          <li key={`shown ${String(index)}`}>
            <PlaceItem
              place={place}
              tag="只作提示，不并入"
              lines={[
                ['原来的', inData],
                ['文件的', inDocument],
              ]}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

function AllButton(
  props: ReturnedChangesProps & { readonly name: string; readonly decision: Decision },
) {
  const { file, name, decision, onDecide } = props;
  return (
    <Button
      size="small"
      onClick={() => {
        onDecide(file.review.proposals, decision);
      }}
    >
      {name}
    </Button>
  );
}
