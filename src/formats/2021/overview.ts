import { overviewOf } from '../common/overview.ts';

export const overview = overviewOf({
  headings: {
    proactive: ['（一）主动公开'],
    onRequest: ['（二）依申请公开'],
    management: ['（三）政府信息管理'],
    platform: ['（四）政府信息公开平台建设'],
    oversight: ['（五）监督保障'],
  },
  softLength: 1000,
});
