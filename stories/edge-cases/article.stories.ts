import type { Meta, StoryObj } from '@storybook/web-components-vite';
import data from '../article.stories.js';

const meta: Meta = { ...data, title: 'Edge cases/Article' };
export default meta;

type Story = StoryObj;

/** The fallback is shown while the article loads. */
export const Slow: Story = { args: { src: 'https://api.example/slow.json' } };

/** The article is missing. The fallback stays, and the console says why. */
export const NotFound: Story = { args: { src: 'https://api.example/missing.json' } };

/** The answer is not an article in any known format. */
export const Malformed: Story = { args: { src: 'https://api.example/malformed.json' } };
