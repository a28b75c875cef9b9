/** Stands in for the `standfirst/define` entries in a server component of React, where they would silently do nothing. */

declare const process: { env: { NODE_ENV?: string } };

if (typeof process === 'undefined' || process.env.NODE_ENV !== 'production')
  console.warn(
    "[standfirst] standfirst/define was imported in a server component, where it registers nothing. Import it in a module that begins with 'use client', or use the components of standfirst/react.",
  );

export {};
