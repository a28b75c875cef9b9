import { defineConfig } from 'vite';
import { renderedSamples } from './rendered-samples.js';
import { storyNames } from './story-names.js';

export default defineConfig({ plugins: [renderedSamples(), storyNames()] });
