import { miscited, textDemandsOf } from '../common/text-demands.ts';

/** Words of the edition that the general rules about texts look for. */
export const textDemands = textDemandsOf([
  {
    pattern: '国?办?公开办[函涵]?[〔［\\[﹝(（【]?2019[〕］\\]﹞)）】]?\\s*60\\s*[号號]',
    instead: '国办公开办函〔2021〕30号',
  },
  ...miscited('2021', '30'),
]);
