import type { PropsWithChildren, ReactElement } from 'react';

/** Content that a phone shows only on request. A wide window and a page without scripts show it at once. */
export function Fold({ title, children }: PropsWithChildren<{ title: string }>): ReactElement {
  if (innerWidth >= 640) return <>{children}</>;
  return (
    <details className="fold">
      <summary>{title}</summary>
      {children}
    </details>
  );
}
