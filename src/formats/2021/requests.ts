import type { Row } from '../../form/index.ts';
import { requestsOf } from '../common/requests.ts';

const otherwiseClosed: Row = {
  id: 'otherwiseClosed',
  label: '（六）其他处理',
  children: [
    {
      id: 'correctionOverdue',
      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    },
    {
      id: 'feeOverdue',
      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    },
    { id: 'other', label: '3.其他' },
  ],
};

export const requests = requestsOf(otherwiseClosed);

/** The rows of （六）其他处理. */
export const OTHERWISE_CLOSED = ['correctionOverdue', 'feeOverdue', 'other'];
