import { Fragment, type ReactElement } from 'react';
import { enByline } from '../../src/locales/en-byline.js';
import { enCaption } from '../../src/locales/en-caption.js';
import { enCard } from '../../src/locales/en-card.js';
import { enCore } from '../../src/locales/en-core.js';
import { enList } from '../../src/locales/en-list.js';
import { enPrompt } from '../../src/locales/en-prompt.js';
import { enShareExtras } from '../../src/locales/en-share-extras.js';
import { enShare } from '../../src/locales/en-share.js';
import { ReferenceEntry, ReferenceList } from './reference-list.js';

/** The words of the library, by the widgets that need them. */
const groups: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Cards, lists and bylines': { ...enCore, ...enCard, ...enList, ...enByline },
  'Subscription prompt': enPrompt,
  'Share icons': { ...enShare, ...enShareExtras },
  'Photo caption': enCaption,
};

/** All words of the library, with their names, in English. */
export function MessageList(): ReactElement {
  return (
    <div className="words">
      {Object.entries(groups).map(([title, messages]) => (
        <Fragment key={title}>
          <h3>{title}</h3>
          <ReferenceList>
            {Object.entries(messages).map(([name, message]) => (
              <ReferenceEntry key={name} name={name}>
                {message.includes('{') ? <code>{message}</code> : message}
              </ReferenceEntry>
            ))}
          </ReferenceList>
        </Fragment>
      ))}
    </div>
  );
}
