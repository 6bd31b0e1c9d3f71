/** How often a property is tried: `all` times by `npm run properties`, a quarter of that by `npm test`. */
export function runs(all: number): { readonly numRuns: number } {
  return { numRuns: import.meta.env.MODE === 'properties' ? all : Math.ceil(all / 4) };
}
