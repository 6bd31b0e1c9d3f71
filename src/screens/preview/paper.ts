/** What lies in the frame: the report, one section of it, the page on top of it, the sheet of checks. */
export type Paper =
  | { readonly kind: 'report' }
  | { readonly kind: 'part'; readonly sectionId: string }
  | { readonly kind: 'cover' | 'proof' };
