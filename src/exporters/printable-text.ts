export { printableText } from '../document/index.ts';
