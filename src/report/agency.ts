/** Kinds of reporting agencies, with the words a clerk chooses by. */
export const AGENCY_KINDS = [
  { id: 'government', label: '各级人民政府' },
  { id: 'department', label: '政府部门' },
  { id: 'other', label: '其他机关、单位' },
] as const;

export const AGENCY_LEVELS = [
  { id: 'national', label: '国家级' },
  { id: 'province', label: '省级' },
  { id: 'city', label: '市级' },
  { id: 'county', label: '县级' },
  { id: 'township', label: '乡镇级' },
] as const;

export type AgencyKind = (typeof AGENCY_KINDS)[number]['id'];
export type AgencyLevel = (typeof AGENCY_LEVELS)[number]['id'];

export interface Agency {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
}

export const DEFAULT_AGENCY_KIND: AgencyKind = 'department';
export const DEFAULT_AGENCY_LEVEL: AgencyLevel = 'county';

export function toAgencyKind(text: string): AgencyKind {
  return AGENCY_KINDS.find((kind) => kind.id === text)?.id ?? DEFAULT_AGENCY_KIND;
}

export function toAgencyLevel(text: string): AgencyLevel {
  return AGENCY_LEVELS.find((level) => level.id === text)?.id ?? DEFAULT_AGENCY_LEVEL;
}
