import { useEffect, useRef, useState, type ReactElement } from 'react';
import { drawParts, type Drawing } from './anatomy.js';
import { anatomyExamples } from './anatomy-examples.js';
import type { Described } from './elements-index.js';
import { asProse, ReferenceEntry, ReferenceList } from './reference-list.js';

/**
 * The parts of a widget: a drawing of the widget with a number on each part, and the list of the parts. The drawing is
 * only for the eye, because the list has all of it as text.
 *
 * @param props.tag as `news-byline`
 * @param props.parts from the manifest
 */
export function PartReference({ tag, parts }: { tag: string; parts: readonly Described[] }): ReactElement {
  const stage = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing>(undefined);
  const [drawn, setDrawn] = useState<readonly string[]>();
  const example = anatomyExamples[tag];
  useEffect(() => {
    if (!stage.current || !example) return undefined;
    // React must not render it again, because the drawing is in it too.
    stage.current.innerHTML = example;
    const names = parts.map(({ name }) => name);
    drawing.current = drawParts(stage.current, names, setDrawn);
    return () => drawing.current?.end();
  }, [example, parts]);
  return (
    <div className="anatomy">
      {example && (
        <div className="docs-story" inert aria-hidden="true" data-needs-script>
          <div className="stage sb-unstyled" ref={stage} />
        </div>
      )}
      <ReferenceList>
        {parts.map(({ name, description }) => {
          const number = (drawn?.indexOf(name) ?? -1) + 1;
          return (
            <ReferenceEntry
              key={name}
              name={`::part(${name})`}
              kind="Part"
              of={`<${tag}>`}
              notes={[drawn && number === 0 && 'Not in the drawing']}
              mark={
                number > 0 && { number, point: (isPointed) => drawing.current?.highlight(isPointed ? name : undefined) }
              }
            >
              <span>{asProse(description)}</span>
            </ReferenceEntry>
          );
        })}
      </ReferenceList>
    </div>
  );
}
