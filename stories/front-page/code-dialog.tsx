import { useEffect, useRef, useState, type ReactElement } from 'react';
import { textDirection } from '../../src/article/language.js';
import { playgroundAddress } from '../applications/playground/playground-state.js';
import { formTexts, formsWith, type Block, type Form } from '../embed/forms.js';
import { servedFiles } from '../embed/served-files.js';
import { snippetsOf } from '../embed/snippets.js';
import { Code } from '../support/code.js';
import { filesHere } from '../support/here.js';
import { schemeForCode } from '../support/reader-scheme.js';
import type { ChosenWidget } from '../applications/your-newspaper/your-newspaper.js';

interface CodeDialogProps extends ChosenWidget {
  close: () => void;
}

/** The code of a widget in every form, and a link to its page. */
export function CodeDialog({ widget, view, theme, site, close }: CodeDialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState<Form>('loader');
  const [hashes, setHashes] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => void servedFiles.then((served) => setHashes(served.hashes)), []);
  const snippets = snippetsOf([widget], {
    base: filesHere,
    integrity: hashes,
    preset: theme,
    scheme: schemeForCode(view.scheme) === 'light' ? 'light' : 'dark',
    language: view.language,
    direction: textDirection(view.language) === 'rtl' ? 'rtl' : 'ltr',
  });
  const form = snippets[chosen].length > 0 ? chosen : 'loader';
  const blocks = snippets[form].map((block) => elsewhere(block, site));
  const markup = snippets.npm.map((block) => elsewhere(block, site)).at(-1);
  const name = widget.localName.slice('news-'.length);
  const title = name.replace('-', ' ');
  return (
    <dialog
      ref={dialog}
      className="code-dialog"
      aria-labelledby="code-title"
      onClose={close}
      onClick={(click) => click.target === dialog.current && dialog.current.close()}
    >
      <div>
        <header>
          <h2 id="code-title">{title[0]!.toUpperCase() + title.slice(1)}</h2>
          <a href={`./?path=/docs/widgets-${name}--docs`} target="_top">
            Read its page
          </a>
          {markup && (
            <a href={playgroundAddress(markup.code, { theme, language: view.language })} target="_blank" rel="noopener">
              Open in the playground
            </a>
          )}
          <button type="button" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </header>
        <div className="switches">
          <div role="group" aria-label="Form of the code">
            {formsWith(snippets).map((each) => (
              <button key={each} type="button" aria-pressed={each === form} onClick={() => setChosen(each)}>
                {formTexts[each].name}
              </button>
            ))}
          </div>
        </div>
        <p>{formTexts[form].about}</p>
        {blocks.map(({ place, language, code }) => (
          <section key={place ?? language} aria-label={place ?? formTexts[form].name}>
            {place && <h3>{place}</h3>}
            <Code language={language === 'js' ? 'jsx' : language} code={code} />
          </section>
        ))}
      </div>
    </dialog>
  );
}

/** The links of the preview are on the page's own site. In another page they lead to the newspaper. */
function elsewhere(block: Block, site: string): Block {
  return { ...block, code: block.code.replace(/(?<=\b(?:href|url)=")\/(?!\/)/g, () => site) };
}
