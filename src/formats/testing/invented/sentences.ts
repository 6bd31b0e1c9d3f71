import type { SentenceList, SentencePart, SentenceTemplate } from '../../../form/index.ts';

const part = (fact: string, name: string): SentencePart => ({
  fact,
  text: `${name}{n}件`,
  all: `均为${name}`,
  one: `为${name}`,
});
const ofWhich = (parts: readonly SentencePart[]): SentenceList => ({
  lead: '，其中',
  leadAlone: '，',
  parts,
});

const services: readonly SentenceTemplate[] = [
  {
    id: 'cases',
    field: 'summary.services',
    some: ['services.all.cases'],
    text: '{year}年，{agency}政务服务办件{services.all.cases}件{ways}。',
    lists: {
      ways: ofWhich([
        part('services.online.cases', '网上办件'),
        part('services.counter.cases', '窗口办件'),
      ]),
    },
  },
  {
    id: 'noCases',
    field: 'summary.services',
    none: ['services.all.cases'],
    text: '{year}年，{agency}无政务服务办件。',
  },
  {
    id: 'items',
    field: 'summary.services',
    some: ['services.all.items'],
    text: '年末政务服务事项{services.all.items}项。',
  },
  ...['online', 'counter'].map((way): SentenceTemplate => {
    const decisions = `services.${way}Licensing.decisions`;
    const where = way === 'online' ? '网上' : '窗口';
    return {
      id: `${way}Licensing`,
      field: 'summary.services',
      some: [decisions],
      text: `${where}作出行政许可决定{${decisions}}件。`,
    };
  }),
  {
    id: 'purchase',
    field: 'summary.services',
    some: ['services.purchase.projects', 'services.purchase.paid'],
    text: '系统采购{services.purchase.projects}项，已付{services.purchase.paid}万元。',
  },
];

const requests: readonly SentenceTemplate[] = [
  {
    id: 'received',
    field: 'summary.requests',
    some: ['requests.received.total'],
    text: '全年收到申请{requests.received.total}件{applicants}。',
    lists: {
      applicants: ofWhich([
        part('requests.received.naturalPerson', '个人申请'),
        part('requests.received.organizations', '单位申请'),
      ]),
    },
  },
  {
    id: 'noRequests',
    field: 'summary.requests',
    none: ['requests.received.total'],
    text: '全年未收到申请。',
  },
  {
    id: 'handled',
    field: 'summary.requests',
    some: ['requests.handled.total'],
    text: '办结申请{requests.handled.total}件{results}。',
    lists: {
      results: ofWhich([
        part('requests.granted.total', '准予'),
        part('requests.refused.total', '不准予'),
      ]),
    },
  },
  {
    id: 'carriedOver',
    field: 'summary.requests',
    some: ['requests.carriedOver.total'],
    text: '转入下年的申请{requests.carriedOver.total}件。',
  },
];

/** Sentences the tables can write; the reader of sentences reads each of them back. */
export const sentences: readonly SentenceTemplate[] = [...services, ...requests];
