import type { ReactElement } from 'react';
import { Code } from './code.js';

/** How an application keeps the exact space of its widgets: the same for each framework, but for its address and its files. */
export function KeepTheSpace({ address, styles }: { address: string; styles: string }): ReactElement {
  return (
    <>
      <p>
        <code>reserve.css</code> keeps some space before a widget appears. For the exact heights, let a command measure
        your pages while the application runs, and import what it prints after <code>reserve.css</code>. Then nothing
        moves. The command needs <code>puppeteer-core</code> and Chrome, Chromium or Edge on your machine.
      </p>
      <Code
        language="bash"
        code={`npm install --save-dev puppeteer-core\nnpx standfirst reserve ${address} > ${styles}`}
      />
    </>
  );
}
