/** Stands in for `standfirst/define` and `standfirst/eager` in a server component of React, where these do nothing. */

declare const process: { env: { NODE_ENV?: string } };

if (typeof process === 'undefined' || process.env.NODE_ENV !== 'production')
  console.warn(
    "[standfirst] standfirst/define or standfirst/eager was imported in a server component, where it registers nothing. Import it in a module that begins with 'use client', or use the components of standfirst/react.",
  );

export {};
