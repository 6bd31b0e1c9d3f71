/**
 * findings: one thing the rules found as a card: its sentence, its likely corrections, the reason
 * with which it is accepted. It knows no screen and no edition, and comes only with the rules.
 */
export { FindingCard } from './FindingCard.tsx';
export { StepFindings } from './StepFindings.tsx';
export { toKeyed } from './keyed.ts';
export { severityWords } from './severity.ts';
export { WaivedCard } from './WaivedCard.tsx';
