/** preview: the exported page as it will be on paper, and the ways to take it out. */
export { PreviewScreen } from './PreviewScreen.tsx';
