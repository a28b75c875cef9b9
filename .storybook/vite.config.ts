import { defineConfig } from 'vite';
import { docsSearch } from './docs-text/docs-search.js';
import { pageLinks } from './page-links.js';
import { renderedSamples } from './rendered-samples.js';
import { storyNames } from './story-names.js';

export default defineConfig({ plugins: [pageLinks(), renderedSamples(), storyNames(), docsSearch()] });
