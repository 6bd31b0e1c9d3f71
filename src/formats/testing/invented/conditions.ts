import type { Condition, ScaleDemand } from '../../../form/index.ts';

/** Comparisons the form does not print, but a reviewer makes. */
export const conditions: readonly Condition[] = [
  {
    id: 'online-licensing-above-cases',
    severity: 'warning',
    title: '网上许可多于网上办件',
    sentence: '{left}，而{right}：网上许可也是网上办件。',
    explanation: '网上作出的行政许可决定都计入网上办件量，不会更多。',
    source: { text: '附表一各列的含义', mark: 'derived' },
    left: [{ fact: 'services.onlineLicensing.decisions', name: '网上许可决定' }],
    relation: 'atMost',
    right: [{ fact: 'services.online.cases', name: '网上办件' }],
  },
  {
    id: 'items-lost',
    severity: 'hint',
    title: '事项增加多于年末事项',
    sentence: '{left}，而{right}，请核对。',
    explanation: '本年净增加的事项，年末都应在列。',
    source: { text: '附表一各列的含义', mark: 'derived' },
    left: [{ fact: 'services.all.change', name: '比上年末增减' }],
    relation: 'atMost',
    right: [{ fact: 'services.all.items', name: '年末事项' }],
  },
];

/** Amounts that may have been typed in a smaller unit than the form's. */
export const scales: readonly ScaleDemand[] = [
  {
    id: 'paid-like-yuan',
    title: '已付金额的单位',
    sentence: '填的是 {left}，像是以元填写；折合为 {right}。',
    explanation: '本格的单位是万元；按本级机关看，这个数很大。',
    source: { text: '附表一“单位：万元”', mark: 'derived' },
    fact: 'services.purchase.paid',
    from: { township: 1_000, county: 10_000, city: 100_000, province: 1_000_000 },
    places: 2,
    unit: '万元',
    smallerUnit: '元',
    ratio: 10_000,
  },
];
