/** What lies in the frame: the whole report, one section of it, or the sheet of its checks. */
export type Paper =
  | { readonly kind: 'report' }
  | { readonly kind: 'part'; readonly sectionId: string }
  | { readonly kind: 'proof' };
