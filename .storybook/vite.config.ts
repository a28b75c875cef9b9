import { defineConfig } from 'vite';
import { renderedSamples } from './rendered-samples.js';

export default defineConfig({ plugins: [renderedSamples()], build: { chunkSizeWarningLimit: 2000 } });
