import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { renderRulesDoc } from './testing/rules-doc.ts';

describe('docs/rules.md', () => {
  it('says what the rules say (`npm run rules-doc` writes it anew)', async () => {
    await expect(renderRulesDoc([official])).toMatchFileSnapshot('../../docs/rules.md');
  });
});
