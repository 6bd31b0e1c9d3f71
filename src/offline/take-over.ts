/** What a page says to the waiting worker when its user takes the new version. */
export const TAKE_OVER = 'take over';
