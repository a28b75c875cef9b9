/** Storybook's own plugins for Vite. The package has no types for them. */
declare module '@storybook/addon-docs/preset' {
  import type { Plugin } from 'vite';

  export function viteFinal(
    config: { plugins: Plugin[] },
    options: object,
  ): Promise<{ plugins: (Plugin | Promise<Plugin>)[] }>;
}
