import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { articleFormats } from '../../../src/generated/article/format-names.js';
import { fixtures } from '../fixtures/all.js';

describe('Each format', () => {
  it('has a fixture', () => {
    const tested = new Set(fixtures.map(({ format }) => format));
    expect([...tested]).to.have.members(articleFormats);
  });

  it('has a section in stories/articles.mdx', () => {
    const page = readFileSync('stories/articles.mdx', 'utf8');
    expect(articleFormats.filter((format) => !page.includes(`\`format="${format}"\``))).to.deep.equal([]);
  });
});
