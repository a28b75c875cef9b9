/**
 * Loads in React server components in place of `standfirst/define` and `standfirst/eager`, which have no effect there.
 * It only warns.
 */

declare const process: { env: { NODE_ENV?: string } };

if (typeof process === 'undefined' || process.env.NODE_ENV !== 'production')
  console.warn(
    "[standfirst] standfirst/define and standfirst/eager have no effect in a server component. Use the components of standfirst/react, or import them in a module that begins with 'use client'.",
  );

export {};
