/** Zips as another program would make and read them. */
export { strToU8, unzipSync, zipSync } from 'fflate';
