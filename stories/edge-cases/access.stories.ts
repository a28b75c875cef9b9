import type { Meta, StoryObj } from '@storybook/web-components-vite';
import access from '../access.stories.js';
import { fromServer } from '../support/from-server.js';

const meta: Meta = { title: 'Edge cases/Reader access', component: 'news-access', parameters: access.parameters };
export default meta;

type Story = StoryObj;

/** The server answers after three seconds. Until then no reader is kept out. */
export const SlowServer: Story = fromServer('slow');

/** The server fails. No reader is kept out, and no prompt is shown. */
export const FailingServer: Story = fromServer('failing');

/** The server answers with something else. No reader is kept out. */
export const MalformedAnswer: Story = fromServer('malformed');

/** The server fails and a meter in the browser counts. It keeps no reader out. */
export const FailingServerWithAMeter: Story = fromServer('failing', '4/month');
