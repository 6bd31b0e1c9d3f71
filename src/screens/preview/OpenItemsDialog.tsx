import { FindingCard, ReasonForm, toKeyed, withReason } from '../../findings/index.ts';
import {
  CLASS_NAMES,
  classOf,
  countOpen,
  openCounts,
  openWords,
  entryNameOf,
  type Finding,
  type FindingClass,
} from '../../report/index.ts';
import { sectionNameOf, withoutWaived, type DraftReview } from '../../rules/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { Button, Dialog, DialogFoot } from '../../ui/index.ts';
import styles from './preview.module.css';

interface OpenItemsDialogProps {
  readonly live: LiveDraft;
  readonly review: DraftReview;
  /** What somebody asked for, as its button says: 定稿. */
  readonly wanted: string;
  readonly onGoTo: (finding: Finding) => void;
  /** Goes on with what was asked for, once nothing is open any more. */
  readonly onGoOn: () => void;
  readonly onClose: () => void;
}

/** What stands in the way of signing or publishing; warnings are answered here, one by one or all. */
export function OpenItemsDialog(props: OpenItemsDialogProps) {
  const { live, review, wanted, onGoTo, onGoOn, onClose } = props;
  const findings = withoutWaived(review.findings);
  const counts = openCounts(findings);
  const isClear = countOpen(counts) === 0;
  const of = (own: FindingClass) => findings.filter((finding) => classOf(finding) === own);
  const warnings = of('warning');
  return (
    <Dialog title={isClear ? wanted : `还不能${wanted}`} onClose={onClose}>
      <div className={styles['open']}>
        <p role="status">{isClear ? `✓ 都已处理，可以${wanted}了。` : openWords(counts)}</p>
        {(['error', 'unfilled', 'unconfirmed'] as const).map((own) => (
          <Places key={own} live={live} own={own} findings={of(own)} onGoTo={onGoTo} />
        ))}
        {warnings.length > 0 && (
          <section>
            <h3>
              {CLASS_NAMES.warning} {warnings.length}：请改正，或写明理由
            </h3>
            <ul>
              {toKeyed(warnings).map(({ key, finding }) => (
                <FindingCard key={key} live={live} finding={finding} onGoTo={onGoTo} />
              ))}
            </ul>
            {warnings.length > 1 && <ReasonForAll live={live} warnings={warnings} />}
          </section>
        )}
      </div>
      <DialogFoot>
        <Button onClick={onClose}>{isClear ? '取消' : '关闭'}</Button>
        {isClear && (
          <Button look="primary" autoFocus onClick={onGoOn}>
            {wanted}
          </Button>
        )}
      </DialogFoot>
    </Dialog>
  );
}

interface PlacesProps extends Pick<OpenItemsDialogProps, 'live' | 'onGoTo'> {
  readonly own: FindingClass;
  readonly findings: readonly Finding[];
}

/** More are counted, and listed on the check. */
const MOST_PLACES = 6;

/** What can't be answered away, by its places. */
function Places({ live, own, findings, onGoTo }: PlacesProps) {
  if (findings.length === 0) return null;
  const rest = findings.length - MOST_PLACES;
  return (
    <section>
      <h3>
        {CLASS_NAMES[own]} {findings.length}
      </h3>
      <ul className={styles['places']}>
        {findings.slice(0, MOST_PLACES).map((finding) => (
          <li key={`${finding.rule} ${finding.at}`}>
            <button
              type="button"
              onClick={() => {
                onGoTo(finding);
              }}
            >
              {finding.kind === 'emptySection'
                ? sectionNameOf(live.format, finding.section)
                : entryNameOf(live.format, finding.at)}
            </button>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>另有 {rest} 处，见“校核”。</p>}
    </section>
  );
}

function ReasonForAll({
  live,
  warnings,
}: Pick<OpenItemsDialogProps, 'live'> & { readonly warnings: readonly Finding[] }) {
  return (
    <div className={styles['forAll']}>
      <ReasonForm
        text=""
        label={`全部 ${String(warnings.length)} 处用同一理由`}
        saveLabel="全部写明理由"
        onSave={(reason) => {
          const { waivers } = live.current();
          live.waive(warnings.reduce((all, one) => withReason(all, one, reason), waivers));
        }}
      />
    </div>
  );
}
