/** What a draft says of itself under its title. */
export const DRAFT_WORDS = '草稿：还有未处理的事项，不得发布';
