/** Rows of table 三 that texts speak of as one, in the order of the form. */
export const REFUSED = [
  'stateSecret',
  'forbiddenByLaw',
  'securityAndStability',
  'thirdPartyRights',
  'internalAffairs',
  'deliberative',
  'enforcementFile',
  'administrativeInquiry',
];
export const UNAVAILABLE = ['notHeld', 'wouldNeedCreation', 'stillUnclear'];
export const NOT_PROCESSED = [
  'petition',
  'repeated',
  'publicPublication',
  'excessive',
  'confirmation',
];

/** Columns of table 三 under 法人或其他组织. */
export const ORGANIZATIONS = [
  'business',
  'research',
  'publicInterest',
  'legalServices',
  'otherOrganization',
];
