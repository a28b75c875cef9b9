import { createElement, useEffect, useLayoutEffect, useRef, useState, type ReactElement } from 'react';
import { darkQuery } from '../../.storybook/theme.js';
import type { PreviewSettings } from '../applications/theme-builder/preview/theme-preview.js';
import { standardView, viewSwitches, type View } from '../applications/theme-builder/views/preview-view.js';
import type { Newspaper } from '../applications/your-newspaper/newspaper.js';
import { inLanguage } from '../applications/your-newspaper/newspaper-language.js';
import { languages } from '../../src/locales/languages.js';
import { Code } from '../support/code.js';
import { languageName } from '../support/language-name.js';
import { filesHere, here } from '../support/here.js';
import { CodeDialog } from './code-dialog.js';
import type * as Preview from './preview.js';
import './front-page.css';

/** The themes to choose from. A theme that is made for a language shows the page in it. */
const themes: readonly { name: string; title: string; language?: string }[] = [
  { name: 'none', title: 'No theme' },
  { name: 'broadsheet', title: 'Broadsheet' },
  { name: 'salmon', title: 'Salmon' },
  { name: 'bold', title: 'Bold' },
  { name: 'arabic', title: 'Arabic', language: 'ar' },
  { name: 'japanese', title: 'Japanese', language: 'ja' },
];

/** The widgets of each sample page, in the order of the page. */
const widgets: Readonly<Record<string, readonly (readonly [tag: string, title: string])[]>> = {
  front: [
    ['news-headline-card', 'Headline card'],
    ['news-headline-list', 'Headline list'],
    ['news-subscription-prompt', 'Subscription prompt'],
  ],
  article: [
    ['news-headline-card', 'Headline card'],
    ['news-byline', 'Byline'],
    ['news-share-icons', 'Share icons'],
    ['news-photo-caption', 'Photo caption'],
    ['news-subscription-prompt', 'Subscription prompt'],
  ],
};

/**
 * A newspaper made of the widgets: a sample, or the visitor's own. It has switches for what is around the widgets. A
 * click on a widget shows its code.
 */
export function FrontPage(): ReactElement {
  const [view, setView] = useState<View>({ ...standardView, scheme: darkQuery.matches ? 'dark' : 'light' });
  const [theme, setTheme] = useState('broadsheet');
  const [preview, setPreview] = useState<typeof Preview>();
  const [chosen, setChosen] = useState<Element>();
  const [own, setOwn] = useState<Newspaper>();
  /** A colour that the visitor has chosen, or that is from a picture of the newspaper. */
  const [accent, setAccent] = useState<string>();
  const form = useRef<HTMLElement>(null);
  const stage = useRef<HTMLElement & { settings?: PreviewSettings }>(null);
  const width = Number(view.width) || (innerWidth < 600 ? 390 : 1280);

  // The text around the page is drawn first.
  useEffect(() => void import('./preview.js').then(setPreview), []);
  // Before the element renders for the first time.
  useLayoutEffect(() => {
    if (!preview || !stage.current) return;
    stage.current.settings = {
      sample: own ? preview.pageOfNewspaper(view.page, own) : preview.samplePage(view.page, view.language, here),
      theme: `${preview.themeOfPart(theme).sheet}${accent ? `:root, body { --news-color-accent: ${accent} }` : ''}`,
      isSheet: true,
      scheme: view.scheme,
      width,
      isChoosable: true,
    };
  }, [preview, view, theme, width, own, accent]);
  useEffect(() => {
    const element = stage.current;
    const choose = (event: Event): void => setChosen((event as CustomEvent<Element>).detail);
    element?.addEventListener('choose', choose);
    return () => element?.removeEventListener('choose', choose);
  }, [preview]);

  useEffect(() => {
    const element = form.current;
    if (!preview || !element) return;
    const show = async (event: Event): Promise<void> => {
      const { detail: newspaper } = event as CustomEvent<Newspaper>;
      setOwn(newspaper);
      setAccent(undefined);
      setAccent(await preview.accentOf(newspaper));
    };
    const listen = (event: Event): void => void show(event);
    element.addEventListener('read', listen);
    return () => element.removeEventListener('read', listen);
  }, [preview]);

  const showCode = (tag: string): void => setChosen(preview?.widgetOf(stage.current!, tag));
  // The stories of a visitor's newspaper are in one language.
  const switches = viewSwitches.filter(({ name }) => !own || name !== 'language');
  return (
    <section className="front-page sb-unstyled" data-needs-script aria-label="A newspaper made of the widgets">
      {preview ? createElement('newspaper-form', { ref: form }) : <div className="form-place" />}
      {own && (
        <div className="own">
          <p role="status">
            <b>{own.name}</b>: {own.articles.length === 1 ? 'one story' : `${own.articles.length} stories`}
          </p>
          <label>
            Language
            <select
              value={own.language}
              onChange={({ currentTarget }) => setOwn({ ...own, ...inLanguage(currentTarget.value) })}
            >
              {[...new Set([own.language, 'en', ...Object.keys(languages)])].map((tag) => (
                <option key={tag} value={tag}>
                  {languageName(tag)}
                </option>
              ))}
            </select>
          </label>
          <label>
            Accent
            <input
              type="color"
              value={accent ?? '#0b5563'}
              onChange={({ currentTarget }) => setAccent(currentTarget.value)}
            />
          </label>
          <button
            type="button"
            onClick={() => {
              setOwn(undefined);
              setAccent(undefined);
            }}
          >
            Back to the sample
          </button>
        </div>
      )}
      <div className="switches">
        <Switch
          title="Theme"
          choices={themes.map(({ name, title, language }) => ({ value: name, title, language }))}
          value={theme}
          choose={(name) => {
            setTheme(name);
            const { language } = themes.find((each) => each.name === name)!;
            if (language) setView({ ...view, language });
          }}
        />
        {switches.map(({ name, title, choices }) => (
          <Switch
            key={name}
            title={title}
            choices={choices.map(([value, label]) => ({
              value,
              title: label,
              language: name === 'language' ? value : undefined,
            }))}
            value={name === 'width' ? String(width) : view[name]}
            choose={(value) => setView({ ...view, [name]: value })}
          />
        ))}
      </div>
      {preview ? (
        createElement('theme-preview', { ref: stage, tabIndex: 0, role: 'region', 'aria-label': 'The newspaper' })
      ) : (
        <div className="stage" />
      )}
      {own && preview && (
        <div className="paste">
          <p>
            {own.feed
              ? 'Paste this into any page. It shows your stories:'
              : 'Paste this into any page, with the address of your feed:'}
          </p>
          <Code language="html" code={preview.pasteCode(own, filesHere, accent)} />
          {!own.isOpen && (
            <p>
              A widget reads the feed in the reader’s browser, so your site must let other sites read it. Send it with
              the header <code>Access-Control-Allow-Origin: *</code>, or{' '}
              <a href="?path=/docs/newsrooms-run-the-service--docs" target="_top">
                run the service
              </a>
              .
            </p>
          )}
        </div>
      )}
      <p className="codes">
        <span>Click a widget to copy its code:</span>
        {widgets[view.page]!.map(([tag, title]) => (
          <button key={tag} type="button" onClick={() => showCode(tag)}>
            {title}
          </button>
        ))}
      </p>
      {chosen && (
        <CodeDialog
          widget={chosen}
          view={own ? { ...view, language: own.language } : view}
          theme={theme}
          site={siteOf(own)}
          close={() => setChosen(undefined)}
        />
      )}
    </section>
  );
}

/** Returns the origin of a newspaper, with a slash at the end. The sample has an invented one. */
function siteOf(newspaper: Newspaper | undefined): string {
  const address = newspaper?.articles.find(({ url }) => url)?.url;
  return address ? `${new URL(address).origin}/` : 'https://news.example/';
}

interface SwitchProps {
  title: string;
  choices: readonly { value: string; title: string; language?: string }[];
  value: string;
  choose: (value: string) => void;
}

/** A row of buttons of which one is pressed. */
function Switch({ title, choices, value: chosen, choose }: SwitchProps): ReactElement {
  return (
    <div role="group" aria-label={title}>
      <span aria-hidden="true">{title}</span>
      {choices.map(({ value, title: label, language }) => (
        <button key={value} type="button" aria-pressed={value === chosen} onClick={() => choose(value)}>
          <span lang={title === 'Language' ? language : undefined}>{label}</span>
        </button>
      ))}
    </div>
  );
}
