declare module 'doiuse/stream' {
  import type { Duplex } from 'node:stream';

  /** Style sheets in, a finding for each use of what the browsers lack out. */
  export default function createDoiuse(
    options: { readonly browsers: readonly string[]; readonly ignore: readonly string[] },
    filename: string,
  ): Duplex;
}
