/**
 * findings: one thing the rules found as a card: its sentence, its likely corrections, the reason
 * with which it is accepted. It knows no screen and no edition, and comes only with the rules.
 */
export { FindingCard } from './FindingCard.tsx';
export { StepFindings } from './StepFindings.tsx';
export { ReasonForm } from './ReasonForm.tsx';
export { withReason } from './edit-waivers.ts';
export { StepSummary } from './StepSummary.tsx';
export { toKeyed } from './keyed.ts';
export { WaivedCard } from './WaivedCard.tsx';
