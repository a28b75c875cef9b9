import type { ReactElement } from 'react';
import stories from '../../test/hosts/applications/stories.ts?raw';
import { Code } from './code.js';

/**
 * Explains where the stories of the examples and their pictures come from. The same for each framework.
 *
 * @param file the file with the stories
 * @param publicFolder the folder of an application's static files
 */
export function YourStories({ file, publicFolder }: { file: string; publicFolder: string }): ReactElement {
  return (
    <>
      <p>
        <code>{file}</code> is an array of <code>ArticleInput</code>. Replace it with your data. A story needs a
        headline; all other fields of an{' '}
        <a href="./?path=/docs/reference-article--docs" target="_top">
          article
        </a>{' '}
        are optional.
      </p>
      <Code code={stories} language="typescript" />
      <p>
        The pictures of this example are in the package. Copy them into the folder of your static files. Otherwise the
        pictures fail to load, the cards show none, and your page moves.
      </p>
      <Code code={`cp -r node_modules/standfirst/dist/pictures ${publicFolder}/`} language="bash" />
    </>
  );
}

interface Space {
  /** The address of the application in development. */
  address: string;
  /** The file that gets the rules. */
  file: string;
  /** The code that loads the file. */
  load: string;
  language: 'html' | 'json' | 'typescript';
}

/** Explains how an application reserves the exact space of its widgets. */
export function KeepTheSpace({ address, file, load, language }: Space): ReactElement {
  return (
    <>
      <p>
        <code>reserve.css</code> keeps some space for each widget until it appears. For the exact heights, start the
        application, and measure a page in a second terminal. The command needs <code>puppeteer-core</code> and Chrome,
        Chromium or Edge.
      </p>
      <Code
        language="bash"
        code={`npm install --save-dev puppeteer-core\nnpx standfirst reserve ${address} --kinds > ${file}`}
      />
      <p>
        <code>--kinds</code> prints one height for each kind of widget. Without it, each story gets its own. The heights
        are exact at nine widths of the window, and close between them. Measure each template of your site. A column
        beside the text needs <code>--container</code>: see{' '}
        <a href="./?path=/docs/developers-serving-the-files--docs" target="_top">
          Serving the files
        </a>
        . Load the file after <code>reserve.css</code>:
      </p>
      <Code language={language} code={load} />
      <p>Cards and lists have no margins, because most of them are in a grid. In running text, give them one:</p>
      <Code language="css" code={`:is(news-headline-card, news-headline-list) {\n  margin-block: 1.5em;\n}`} />
    </>
  );
}

/** Links to the pages that a developer needs next. */
export function NextSteps(): ReactElement {
  return (
    <ul>
      <li>
        <a href="./?path=/docs/reference-elements--docs" target="_top">
          Elements
        </a>
        : each tag and attribute.{' '}
        <a href="./?path=/docs/reference-events--docs" target="_top">
          Events
        </a>
        : what a page can hear.
      </li>
      <li>
        <a href="./?path=/docs/designers-make-it-yours--docs" target="_top">
          Make it yours
        </a>
        : fonts and colours.
      </li>
      <li>
        <a href="./?path=/docs/developers-frameworks-every-framework--docs" target="_top">
          Every framework
        </a>
        : types, editors, and what holds everywhere.
      </li>
      <li>
        <a href="./?path=/docs/developers-testing-your-page--docs" target="_top">
          Testing your page
        </a>
        : Vitest, Jest, Playwright.
      </li>
    </ul>
  );
}
