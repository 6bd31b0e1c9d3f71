import type { Format } from '../../form/index.ts';
import { CLASS_NAMES, type Finding } from '../../report/index.ts';
import { sentenceOf, withoutWaived } from '../../rules/index.ts';
import { Button } from '../../ui/index.ts';
import { indexOfFinding } from './next-finding.ts';
import type { FindingNavigation } from './use-finding-navigation.ts';
import styles from './finding-strip.module.css';

interface FindingStripProps {
  readonly format: Format;
  readonly findingNavigation: FindingNavigation;
  readonly findings: readonly Finding[];
  /** One is where things are put right, not in front of their list. */
  readonly isShown: boolean;
}

/** What is wrong where one was led, said below the page, and the way on. */
export function FindingStrip({ format, findingNavigation, findings, isShown }: FindingStripProps) {
  const { finding, go, end } = findingNavigation;
  const isOpen = isShown && finding !== null;
  return (
    <div className={isOpen ? styles['strip'] : undefined}>
      {/* Stands there before it speaks, or it would not be heard. */}
      <p className={styles['sentence']} role="status">
        {isOpen && <Words format={format} finding={finding} findings={withoutWaived(findings)} />}
      </p>
      {isOpen && (
        <div className={styles['actions']}>
          <FindingButtons go={go} />
          <Button size="small" look="quiet" onClick={end}>
            收起
          </Button>
        </div>
      )}
    </div>
  );
}

interface WordsProps {
  readonly format: Format;
  readonly finding: Finding;
  readonly findings: readonly Finding[];
}

function Words({ format, finding, findings }: WordsProps) {
  const index = indexOfFinding(findings, finding);
  const now = findings[index];
  if (now === undefined) {
    return findings.length === 0
      ? '✓ 这一处已经没有问题，全部看完了。'
      : `✓ 这一处已经没有问题，还有 ${String(findings.length)} 处。`;
  }
  const place = `${String(index + 1)}/${String(findings.length)}`;
  return (
    <>
      <span className={styles['place']}>
        {place} {CLASS_NAMES[now.severity]}
      </span>
      {sentenceOf(format, now)}
    </>
  );
}

function FindingButtons({ go }: Pick<FindingNavigation, 'go'>) {
  return (
    <>
      <Button
        size="small"
        aria-keyshortcuts="Shift+F8"
        onClick={() => {
          go(true);
        }}
      >
        上一处 ⇧F8
      </Button>
      <Button
        size="small"
        aria-keyshortcuts="F8"
        onClick={() => {
          go(false);
        }}
      >
        下一处 F8
      </Button>
    </>
  );
}
