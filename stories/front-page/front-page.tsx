import { createElement, useEffect, useRef, useState, type ReactElement } from 'react';
import type { ChosenWidget, YourNewspaper } from '../applications/your-newspaper/your-newspaper.js';
import { CodeDialog } from './code-dialog.js';
import './front-page.css';

/** A newspaper made of the widgets: a sample, or the visitor's own. A click on a widget shows its code. */
export function FrontPage(): ReactElement {
  const [isLoaded, setLoaded] = useState(false);
  const [chosen, setChosen] = useState<ChosenWidget>();
  const newspaper = useRef<YourNewspaper>(null);

  // The text around the newspaper is drawn first.
  useEffect(() => {
    void import('../applications/your-newspaper/your-newspaper.js').then(({ defineYourNewspaper }) => {
      defineYourNewspaper();
      setLoaded(true);
    });
  }, []);
  useEffect(() => {
    const element = newspaper.current;
    if (!element) return;
    element.isChoosable = true;
    const choose = (event: Event): void => setChosen((event as CustomEvent<ChosenWidget>).detail);
    element.addEventListener('choose', choose);
    return () => element.removeEventListener('choose', choose);
  }, [isLoaded]);

  return (
    <section className="front-page sb-unstyled" data-needs-script aria-label="A newspaper made of the widgets">
      {isLoaded ? (
        createElement('your-newspaper', { ref: newspaper })
      ) : (
        <>
          <div className="form-place" />
          <div className="stage" />
        </>
      )}
      {chosen && <CodeDialog {...chosen} close={() => setChosen(undefined)} />}
    </section>
  );
}
