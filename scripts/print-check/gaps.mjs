// The white at the feet of pages, gathered over a sweep.

/** The most of a page that may be white where no table needs a page of its own. */
const MOST_WHITE = 0.4;

/** @param {number} share */
function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** The highest gaps of a sweep, by what follows them. */
export class Gaps {
  /** @type {Map<string, { mm: number, most: number }>} */
  highest = new Map();
  /** Pages more than 40 % white because a table needs the next one: how many, and the most of them. */
  needed = { pages: 0, share: 0, places: /** @type {string[]} */ ([]) };

  /** @param {import('./check-pages.mjs').Gap[]} gaps @param {string} name */
  addWhite(gaps, name) {
    const white = gaps.filter(({ share }) => share > MOST_WHITE);
    for (const { page, share } of white.filter(({ needsPage }) => needsPage)) {
      this.needed.pages += 1;
      this.needed.share = Math.max(this.needed.share, share);
      this.needed.places.push(`${name} page ${page}: ${percent(share)}`);
    }
    return white
      .filter(({ needsPage }) => !needsPage)
      .map(({ page, share, table }) => `page ${page} is ${percent(share)} white before ${table}`);
  }

  whiteFigures() {
    const { pages, places } = this.needed;
    return `${pages} pages are more than 40 % white because a table needs the next one${pages === 0 ? '' : ` (${places.join(', ')})`}`;
  }

  /** @param {import('./check-pages.mjs').Gap[]} gaps */
  add(gaps) {
    /** @type {string[]} */
    const tooHigh = [];
    for (const { kind, mm, most, page, table } of gaps) {
      const name = kind === 'text' ? 'text' : `${kind} ${table}`;
      const before = this.highest.get(name);
      if (before === undefined || mm > before.mm) this.highest.set(name, { mm, most });
      if (mm > most) tooHigh.push(`page ${page} ends ${mm.toFixed(1)} mm early, ${name} follows`);
    }
    return tooHigh;
  }

  toString() {
    return [...this.highest]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, { mm, most }]) => `${name} ${mm.toFixed(0)} (at most ${most.toFixed(0)})`)
      .join(', ');
  }
}
