import { overviewOf } from '../common/overview.ts';

/** The aspects and their sub-headings are the practice of reports of 2019 and 2020. */
export const overview = overviewOf({
  headings: {
    proactive: ['（一）主动公开方面', '主动公开'],
    onRequest: ['（二）依申请公开方面', '依申请公开'],
    management: ['（三）政府信息管理方面', '政府信息管理'],
    platform: ['（四）平台建设方面', '政府信息公开平台建设'],
    oversight: ['（五）监督保障方面', '监督保障'],
  },
  softLength: null,
});
